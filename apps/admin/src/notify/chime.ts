const notes = [
  { pitch: 659, at: 0 },
  { pitch: 880, at: 0.11 },
]
const LOUDNESS = 0.07

/** Two soft notes. Browsers let nobody sound before they were used. */
export function chime() {
  if (!navigator.userActivation.hasBeenActive) return
  const audio = new AudioContext()
  for (const { pitch, at } of notes) {
    const tone = new OscillatorNode(audio, { frequency: pitch })
    const volume = new GainNode(audio, { gain: 0 })
    const start = audio.currentTime + at
    volume.gain.setValueAtTime(0, start)
    volume.gain.linearRampToValueAtTime(LOUDNESS, start + 0.015)
    volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.45)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.5)
    if (pitch === notes.at(-1)!.pitch) tone.addEventListener('ended', () => void audio.close())
  }
}
