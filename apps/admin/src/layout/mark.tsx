import mark from './mark.svg'

export const Mark = () => <img className="mark" src={mark} alt="" width={32} height={32} />
