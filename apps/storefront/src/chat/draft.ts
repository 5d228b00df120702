/** What one has begun to write; it outlives the panel that is closed. */
export interface DraftProps {
  draft: string
  onDraft: (text: string) => void
}
