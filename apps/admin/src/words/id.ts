import session from './id/session.json' with { type: 'json' }
import layout from './id/layout.json' with { type: 'json' }
import keys from './id/keys.json' with { type: 'json' }
import inbox from './id/inbox.json' with { type: 'json' }
import handlerAction from './id/handler-action.json' with { type: 'json' }
import room from './id/room.json' with { type: 'json' }
import shopper from './id/shopper.json' with { type: 'json' }
import refusal from './id/refusal.json' with { type: 'json' }
import span from './id/span.json' with { type: 'json' }
import figures from './id/figures.json' with { type: 'json' }
import staff from './id/staff.json' with { type: 'json' }
import audit from './id/audit.json' with { type: 'json' }
import welcome from './id/welcome.json' with { type: 'json' }
import palette from './id/palette.json' with { type: 'json' }
import notify from './id/notify.json' with { type: 'json' }
import privacy from './id/privacy.json' with { type: 'json' }
import undo from './id/undo.json' with { type: 'json' }

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
