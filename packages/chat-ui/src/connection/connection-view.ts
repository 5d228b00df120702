/** `detour`: pushed another way, without typing. `slow`: push is blocked, so new messages come a little later. */
export type ConnectionView = 'online' | 'connecting' | 'detour' | 'slow' | 'offline'
