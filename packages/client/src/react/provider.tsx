import { QueryClientProvider, type QueryClient } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import type { EtalaseClient } from '../etalase-client.ts'
import { etalase } from './etalase.ts'
import { createQueryClient } from './query-client.ts'
import { createStage } from './stage.ts'
import { StageContext } from './use-stage.ts'
import { Watchkeeper } from './watchkeeper.tsx'

/** What {@link EtalaseProvider} takes. */
export interface EtalaseProviderProps {
  client: EtalaseClient
  /** Your own, if the app has one already. */
  queryClient?: QueryClient
  children?: ReactNode
}

/**
 * Gives the client to every hook below it.
 *
 * @example
 * const client = createEtalaseClient({ url: '', app: 'shop' })
 * createRoot(root).render(<EtalaseProvider client={client}><Shop /></EtalaseProvider>)
 */
export function EtalaseProvider({ client, queryClient, children }: EtalaseProviderProps): ReactNode {
  const [own] = useState(createQueryClient)
  const queries = queryClient ?? own
  const stage = useMemo(() => createStage(client), [client])
  return (
    <StageContext.Provider value={stage}>
      <etalase.Provider client={client} queryClient={queries}>
        <QueryClientProvider client={queries}>
          <Watchkeeper />
          {children}
        </QueryClientProvider>
      </etalase.Provider>
    </StageContext.Provider>
  )
}
