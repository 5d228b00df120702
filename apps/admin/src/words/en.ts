import session from './en/session.json' with { type: 'json' }
import layout from './en/layout.json' with { type: 'json' }
import keys from './en/keys.json' with { type: 'json' }
import inbox from './en/inbox.json' with { type: 'json' }
import handlerAction from './en/handler-action.json' with { type: 'json' }
import room from './en/room.json' with { type: 'json' }
import shopper from './en/shopper.json' with { type: 'json' }
import refusal from './en/refusal.json' with { type: 'json' }
import span from './en/span.json' with { type: 'json' }
import figures from './en/figures.json' with { type: 'json' }
import staff from './en/staff.json' with { type: 'json' }
import audit from './en/audit.json' with { type: 'json' }
import welcome from './en/welcome.json' with { type: 'json' }
import palette from './en/palette.json' with { type: 'json' }
import notify from './en/notify.json' with { type: 'json' }
import privacy from './en/privacy.json' with { type: 'json' }
import undo from './en/undo.json' with { type: 'json' }

export default {
  session,
  layout,
  keys,
  inbox,
  handlerAction,
  room,
  shopper,
  refusal,
  span,
  figures,
  staff,
  audit,
  welcome,
  palette,
  notify,
  privacy,
  undo,
}
