import type { BrowserContext, Page } from 'playwright-core'
import type { WindowOptions } from '../../stage.ts'

/** What must never happen in a browser that shows what strangers wrote. */
export interface Harm {
  hits: string[]
  dialogs: string[]
  /** Refusals of the content security policy, as the page hears of them and as the browser itself files them. */
  reports: string[]
  /** Asked of anybody but the server. */
  foreign: string[]
  navigations: string[]
}

type Report = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'blockedURI' | 'sample'>

/** Runs in each page before anything else does. */
function listen() {
  const { report } = window as unknown as { report: (line: Report) => void }
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    report({ effectiveDirective, blockedURI, sample }),
  )
}

/** Watches every page of a window from its first line on. */
export function watchFor(url: string) {
  const harm: Harm = { hits: [], dialogs: [], reports: [], foreign: [], navigations: [] }
  const tell = ({ effectiveDirective, blockedURI, sample }: Report) =>
    void harm.reports.push(`${effectiveDirective}: ${blockedURI || sample}`)
  const prepare = async (context: BrowserContext) => {
    await context.exposeFunction('hit', () => void harm.hits.push('hit()'))
    await context.exposeFunction('report', tell)
    await context.addInitScript(listen)
    context.on('page', (page) => void watchPage(context, page))
    context.on('request', (request) => {
      if (!request.url().startsWith(url)) harm.foreign.push(request.url())
    })
  }
  async function watchPage(context: BrowserContext, page: Page): Promise<void> {
    page.on('dialog', (dialog) => {
      harm.dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    page.on('framenavigated', (frame) => {
      const { origin, href } = new URL(frame.url())
      if (origin !== new URL(url).origin && href !== 'about:blank') harm.navigations.push(href)
    })
    const inspector = await context.newCDPSession(page)
    inspector.on('Audits.issueAdded', ({ issue }) => {
      const { contentSecurityPolicyIssueDetails: it } = issue.details
      if (it) harm.reports.push(`${it.violatedDirective}: ${it.blockedURL ?? ''} (filed)`)
    })
    await inspector.send('Audits.enable')
  }
  return { harm, prepare: prepare satisfies WindowOptions['prepare'] }
}

export const none: Harm = { hits: [], dialogs: [], reports: [], foreign: [], navigations: [] }

/** Runs in the page: what is told to the system is noted too. */
export function hearNotifications() {
  localStorage.setItem('etalase.desk.desktop', 'on')
  const { told } = window as unknown as { told: (it: object) => void }
  window.Notification = new Proxy(Notification, {
    construct(target, [title, options]: [string, NotificationOptions]) {
      told({ title, body: options.body, icon: options.icon })
      return new target(title, options)
    },
  })
}
