import type { ComponentProps } from 'react'
import { ownPath } from './own-path.ts'

export type PhotoProps = Omit<ComponentProps<'img'>, 'src' | 'alt'> & { src: string }

/** A picture whose address is data. Decorative: the name stands beside it. */
export const Photo = ({ src, ...rest }: PhotoProps) => <img {...rest} src={ownPath(src)} alt="" />
