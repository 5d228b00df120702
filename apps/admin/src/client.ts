import { createEtalaseClient } from '@etalase/client'

export const connect = () => createEtalaseClient({ url: location.origin, app: 'desk' })
