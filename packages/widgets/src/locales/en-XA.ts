/* Generated from messages/en by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';
import type { Catalogue } from './catalogue.ts';

export const enXA: Catalogue = {
  'approvals.title': '[Åþþŕöṽåļš····]',
  'approvals.waiting-count': (f: Formats, a: { count: number }) =>
    `[Ŵåîţîñĝ (${f.number(a.count)})····]`,
  'approvals.decided': '[Đéçîđéđ···]',
  'approvals.empty': '[Ñöţĥîñĝ ŵåîţš ƒöŕ ýöûŕ đéçîšîöñ.·············]',
  'approvals.empty-decided': '[Ñöţĥîñĝ ŵåš đéçîđéđ ýéţ.··········]',
  'approvals.gone': '[Ţĥîš öñé đöéš ñöţ ŵåîţ åñý ɱöŕé.·············]',
  'approvals.back': '[Åļļ åþþŕöṽåļš······]',
  'approvals.more': '[Ļöåđ ɱöŕé····]',
  'approvals.what-of': (f: Formats, a: { of: string; what: string }) =>
    `[${f.text(a.what)}: ${f.text(a.of)}·]`,
  'approvals.for': (f: Formats, a: { account: string; who: string }) =>
    `[${f.text(a.who)} ƒöŕ ${f.text(a.account)}··]`,
  'approvals.asked': (f: Formats, a: { at: string }) =>
    `[Åšķéđ öñ ${f.dateTime(a.at)}····]`,
  'approvals.not-mine': '[Ŵåîţš ƒöŕ šöɱéƀöđý éļšé··········]',
  'approvals.reason': '[Ŕéåšöñ ĝîṽéñ·····]',
  'approvals.changes': '[Ŵĥåţ çĥåñĝéš·····]',
  'approvals.what': '[Ŵĥåţ··]',
  'approvals.before': '[Ɓéƒöŕé···]',
  'approvals.after': '[Åƒţéŕ··]',
  'approvals.nothing-before': '[Ñöñé··]',
  'approvals.plan': '[Þļåñ··]',
  'approvals.seats': '[Šéåţš··]',
  'approvals.price': '[Ŵĥåţ îţ çöšţš······]',
  'approvals.today': (f: Formats, a: { amount: Money }) =>
    `[${f.money(a.amount)} ŵĥéñ åþþŕöṽéđ······]`,
  'approvals.recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `[Ţĥéñ ${f.money(a.amount)} þéŕ ɱöñţĥ îñ åļļ·········]`, 'year': `[Ţĥéñ ${f.money(a.amount)} þéŕ ýéåŕ îñ åļļ·········]`, other: `[Ţĥéñ ${f.money(a.amount)} îñ åļļ éåçĥ ţîɱé·········]` }),
  'approvals.chain': '[Ŵĥö åĝŕééš····]',
  'approvals.stage': (f: Formats, a: { state: string }) =>
    f.select(a.state, { 'done': '[Åĝŕééđ···]', 'now': '[Ñöŵ··]', 'skipped': '[Šķîþþéđ···]', other: '[Ļåţéŕ··]' }),
  'approvals.ended-here': '[Éñđéđ ĥéŕé····]',
  'approvals.by': (f: Formats, a: { who: readonly string[] }) =>
    `[Ɓý ${f.list(a.who)}··]`,
  'approvals.asks': (f: Formats, a: { who: readonly string[] }) =>
    `[Åšķš ${f.list(a.who)}··]`,
  'approvals.so-far': (f: Formats, a: { count: number; of: number }) =>
    `[${f.number(a.count)} öƒ ${f.number(a.of)} ĥåṽé åĝŕééđ·······]`,
  'approvals.so-far-all': (f: Formats, a: { count: number }) =>
    `[${f.number(a.count)} ĥåṽé åĝŕééđ; åļļ åŕé ñééđéđ············]`,
  'approvals.clock': '[Îƒ ñöƀöđý åñšŵéŕš·······]',
  'approvals.remind': '[Ŕéɱîñđš···]',
  'approvals.escalate': (f: Formats, a: { who: string }) =>
    `[Éšçåļåţéš ţö ${f.text(a.who)}······]`,
  'approvals.also-ask': (f: Formats, a: { who: string }) =>
    `[Åļšö åšķš ${f.text(a.who)}····]`,
  'approvals.clock-deny': '[Đéñîéđ ƀý ţĥé çļöçķ········]',
  'approvals.clock-approve': '[Åþþŕöṽéđ ƀý ţĥé çļöçķ·········]',
  'approvals.decision': '[Ýöûŕ đéçîšîöñ······]',
  'approvals.comment': '[Çöɱɱéñţ···]',
  'approvals.comment-hint': '[Ţĥé ŕéǫûéšţéŕ ŕéåđš îţ. Ñééđéđ ţö đéñý.················]',
  'approvals.comment-missing': '[Þļéåšé šåý ŵĥý ýöû đéñý ţĥîš.············]',
  'approvals.sending': '[Šéñđîñĝ…····]',
  'approvals.approve': '[Åþþŕöṽé···]',
  'approvals.deny': '[Đéñý··]',
  'approvals.then-done': '[Îƒ ýöû åþþŕöṽé, îţ îš đöñé åţ öñçé.··············]',
  'approvals.then-next': (f: Formats, a: { stage: string }) =>
    `[Îƒ ýöû åþþŕöṽé, îţ ĝöéš öñ ţö ${f.text(a.stage)}.·············]`,
  'approvals.then-others': '[Îƒ ýöû åþþŕöṽé, öţĥéŕš öƒ ţĥîš šţåĝé šţîļļ ĥåṽé ţö åĝŕéé.·······················]',
  'approvals.changed': '[Ţĥîš ŵåš çĥåñĝéđ ŵĥîļé ýöû ŵéŕé ļööķîñĝ åţ îţ. Þļéåšé ŕéåđ îţ åĝåîñ ƀéƒöŕé ýöû đéçîđé.···································]',
  'approvals.status': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': '[Åþþŕöṽéđ····]', 'denied': '[Đéñîéđ···]', 'timed-out': '[Ñö åñšŵéŕ îñ ţîɱé·······]', 'withdrawn': '[Ŵîţĥđŕåŵñ····]', other: '[Ŵåîţîñĝ···]' }),
  'approvals.decided-at': (f: Formats, a: { at: string }) =>
    `[Đéçîđéđ öñ ${f.dateTime(a.at)}·····]`,
  'approvals.said': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': '[Åþþŕöṽéđ. Îţ îš đöñé.·········]', 'denied': '[Đéñîéđ. Ţĥé ŕéǫûéšţéŕ îš ţöļđ ŵĥý.··············]', 'waiting': '[Ýöûŕ åþþŕöṽåļ îš ŕéçöŕđéđ. Öţĥéŕš šţîļļ ĥåṽé ţö åĝŕéé.······················]', other: '[Ţĥîš ĥåš ƀééñ đéçîđéđ.·········]' }),
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `[${f.date(a.at)}, ${f.text(a.days)}·]`,
  'attention.trial-ends': '[Ýöûŕ ţŕîåļ éñđš······]',
  'attention.trial-ended': '[Ýöûŕ ţŕîåļ ĥåš éñđéđ········]',
  'attention.overdue': '[Åñ îñṽöîçé îš öṽéŕđûé·········]',
  'attention.payment-failed': '[Å þåýɱéñţ ƒåîļéđ·······]',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `[${f.text(a.what)}: ñéåŕ ţĥé ļîɱîţ·······]`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `[${f.text(a.what)}: öṽéŕ ţĥé ļîɱîţ·······]`,
  'attention.renewal-due': '[Ýöûŕ šûƀšçŕîþţîöñ ŕéñéŵš··········]',
  'attention.approval-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} åþþŕöṽåļ ŵåîţš ƒöŕ ýöû··········]`, other: `[${f.number(a.count)} åþþŕöṽåļš ŵåîţ ƒöŕ ýöû··········]` }),
  'attention.request-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} ŕéǫûéšţ ŵåîţš ƒöŕ åñ åñšŵéŕ············]`, other: `[${f.number(a.count)} ŕéǫûéšţš ŵåîţ ƒöŕ åñ åñšŵéŕ············]` }),
  'attention.access-ends': '[Åççéšš éñđš·····]',
  'attention.paused': '[Ţĥé šûƀšçŕîþţîöñ îš þåûšéđ···········]',
  'attention.ends-at-term': '[Ţĥé šûƀšçŕîþţîöñ éñđš åñđ ŵîļļ ñöţ ŕéñéŵ················]',
  'attention.scheduled-change': (f: Formats, a: { what: string }) =>
    `[Å çĥåñĝé îš šçĥéđûļéđ: ${f.text(a.what)}··········]`,
  'attention.see-plans': '[Šéé þļåñš····]',
  'attention.see-billing': '[Šéé îñṽöîçéš·····]',
  'attention.see-approvals': '[Šéé åþþŕöṽåļš······]',
  'attention.see-seats': '[Šéé šéåţš····]',
  'attention.limit-reached': (f: Formats, a: { what: string }) =>
    `[${f.text(a.what)}: ļîɱîţ ŕéåçĥéđ······]`,
  'audit.title': '[Åûđîţ ļöĝ····]',
  'audit.empty': '[Ñöţĥîñĝ ĥåš ĥåþþéñéđ ýéţ.··········]',
  'audit.clock': '[Ţĥé çļöçķ····]',
  'audit.system': '[Ţĥé šýšţéɱ····]',
  'audit.vendor': '[Ţĥé ṽéñđöŕ····]',
  'audit.acting': (f: Formats, a: { name: string }) =>
    `[${f.text(a.name)} (åçţîñĝ ƒöŕ ţĥé åççöûñţ)··········]`,
  'audit.action': (f: Formats, a: { kind: string; name: string }) =>
    f.select(a.kind, { 'begin': `[šţåŕţéđ “${f.text(a.name)}”····]`, 'request': `[åšķéđ ƒöŕ “${f.text(a.name)}”·····]`, 'event': `[ŕéþöŕţéđ “${f.text(a.name)}”·····]`, 'due': `[ŕéåçĥéđ ţĥé đéåđļîñé “${f.text(a.name)}”··········]`, 'due-notice': `[šéñţ ţĥé ñöţîçé “${f.text(a.name)}”········]`, 'due-every': `[đîđ ŵĥåţ ŕéþéåţš: “${f.text(a.name)}”········]`, 'due-scheduled': `[çåŕŕîéđ öûţ ţĥé çĥåñĝé öƒ ţĥé ${f.text(a.name)} ţĥåţ ŵåš šçĥéđûļéđ····················]`, 'due-timer': '[ƒöļļöŵéđ ûþ öñ åñ åþþŕöṽåļ ŵîţĥöûţ åñ åñšŵéŕ··················]', 'due-data': `[ŕéåçĥéđ ţĥé éñđ öƒ ķééþîñĝ đåţå: “${f.text(a.name)}”··············]`, 'facts': `[ûþđåţéđ ${f.text(a.name)}····]`, 'subscription-changed': '[ţööķ ñöţé öƒ å çĥåñĝé öƒ ţĥé šûƀšçŕîþţîöñ·················]', 'account-changed': '[ţööķ ñöţé öƒ å çĥåñĝé öƒ ţĥé åççöûñţ···············]', 'approval-approved': `[çļöšéđ ţĥé åþþŕöṽåļ “${f.text(a.name)}”: åþþŕöṽéđ·············]`, 'approval-denied': `[çļöšéđ ţĥé åþþŕöṽåļ “${f.text(a.name)}”: đéñîéđ············]`, 'approval-withdrawn': `[çļöšéđ ţĥé åþþŕöṽåļ “${f.text(a.name)}”: ŵîţĥđŕåŵñ··············]`, 'approve': '[åþþŕöṽéđ····]', 'deny': '[đéñîéđ···]', 'withdraw': '[ŵîţĥđŕéŵ ţĥé ŕéǫûéšţ········]', 'member-invited': '[îñṽîţéđ å ɱéɱƀéŕ·······]', 'member-added': '[åđđéđ å ɱéɱƀéŕ······]', 'member-joined': '[åççéþţéđ ţĥé îñṽîţåţîöñ··········]', 'member-removed': '[ŕéɱöṽéđ å ɱéɱƀéŕ·······]', 'member-roles': '[çĥåñĝéđ ţĥé ŕöļéš öƒ å ɱéɱƀéŕ············]', 'invoice-paid': '[ŕéçöŕđéđ åñ îñṽöîçé åš þåîđ···········]', 'payment-failed': '[ŕéçöŕđéđ å þåýɱéñţ ţĥåţ ƒåîļéđ············]', 'payment-declined': '[ŕéçöŕđéđ å þåýɱéñţ ţĥåţ ŵåš đéçļîñéđ ƒöŕ ĝööđ··················]', 'payment-method-chosen': '[çĥöšé å þåýɱéñţ ɱéţĥöđ·········]', 'charge-left-out': '[ļéƒţ öûţ å çĥåŕĝé·······]', 'always-broken': '[ƒöûñđ å þŕöɱîšé öƒ ţĥé þöļîçý ƀŕöķéñ···············]', other: `[${f.text(a.name)}]` }),
  'audit.moved': (f: Formats, a: { after: string; before: string }) =>
    `[ƒŕöɱ “${f.text(a.before)}” ţö “${f.text(a.after)}”······]`,
  'audit.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'refused': '[Ŕéƒûšéđ···]', 'ignored': '[Ñöţĥîñĝ ɱöṽéđ······]', other: '[Đöñé··]' }),
  'audit.attempts': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} ŕéƒûšéđ åţţéɱþţ·······]`, other: `[${f.number(a.count)} ŕéƒûšéđ åţţéɱþţš·······]` }),
  'audit.attempts-note': '[Çåļļš ţĥåţ ŵéŕé šţöþþéđ ƀéçåûšé å ŕöļé đöéš ñöţ åļļöŵ ţĥéɱ, öŕ ƀéçåûšé ŵĥåţ ţĥéý ñåɱé đöéš ñöţ ƀéļöñĝ ţö ţĥîš åççöûñţ.················································]',
  'audit.attempt': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'forbidden': '[ţŕîéđ ŵĥåţ ţĥé ŕöļé đöéš ñöţ åļļöŵ··············]', 'not-found': '[åšķéđ ƒöŕ šöɱéţĥîñĝ ţĥåţ îš ñöţ îñ ţĥîš åççöûñţ···················]', 'origin-mismatch': '[ûšéđ å šéššîöñ öñ åñöţĥéŕ šîţé············]', 'session-expired': '[ûšéđ å šéššîöñ ţĥåţ ŵåš öṽéŕ············]', other: '[çåɱé ŵîţĥöûţ å ṽåļîđ šéššîöñ············]' }),
  'checkout.title': '[Þļåñš··]',
  'checkout.plans': '[Þļåñš öñ öƒƒéŕ······]',
  'checkout.empty': '[Ţĥéŕé åŕé ñö þļåñš öñ öƒƒéŕ.············]',
  'checkout.steps': '[Šţéþš··]',
  'checkout.step': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': '[Çĥööšé···]', 'review': '[Ŕéṽîéŵ···]', 'pay': '[Þåý··]', other: '[Đöñé··]' }),
  'checkout.step-of': (f: Formats, a: { at: number; of: number }) =>
    `[Šţéþ ${f.number(a.at)} öƒ ${f.number(a.of)}····]`,
  'checkout.step-title': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': '[Çĥööšé å þļåñ······]', 'review': '[Ŕéṽîéŵ ŵĥåţ çĥåñĝéš········]', 'pay': '[Þåý··]', other: '[Đöñé··]' }),
  'checkout.current': '[Çûŕŕéñţ þļåñ·····]',
  'checkout.on-request': '[Þŕîçé öñ ŕéǫûéšţ·······]',
  'checkout.per': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': '[þéŕ ɱöñţĥ····]', other: '[þéŕ ýéåŕ····]' }),
  'checkout.or': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `[öŕ ${f.money(a.amount)} þéŕ ɱöñţĥ······]`, other: `[öŕ ${f.money(a.amount)} þéŕ ýéåŕ·····]` }),
  'checkout.sold-until': (f: Formats, a: { at: string }) =>
    `[Öñ šåļé ûñţîļ ${f.date(a.at)}······]`,
  'checkout.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'instant': '[Åţ öñçé···]', 'approval': '[Ñééđš åþþŕöṽåļ······]', 'payment': '[Þåîđ ţöđåý····]', 'unknown': '[Ñöţ ķñöŵñ ýéţ······]', other: '[Ñöţ åṽåîļåƀļé······]' }),
  'checkout.gained': '[Ṁöŕé:··]',
  'checkout.changed': '[Đîƒƒéŕéñţ:····]',
  'checkout.lost': '[Ļéšš:··]',
  'checkout.of-level': (f: Formats, a: { level: string; title: string }) =>
    `[${f.text(a.title)}: ${f.text(a.level)}·]`,
  'checkout.counted': (f: Formats, a: { amount: string; per: string; title: string }) =>
    f.select(a.per, { 'day': `[${f.text(a.title)}: ${f.text(a.amount)} þéŕ đåý····]`, 'week': `[${f.text(a.title)}: ${f.text(a.amount)} þéŕ ŵééķ·····]`, 'month': `[${f.text(a.title)}: ${f.text(a.amount)} þéŕ ɱöñţĥ·····]`, 'year': `[${f.text(a.title)}: ${f.text(a.amount)} þéŕ ýéåŕ·····]`, other: `[${f.text(a.title)}: ${f.text(a.amount)}·]` }),
  'checkout.with-today': (f: Formats, a: { line: string; today: string }) =>
    `[${f.text(a.line)} (ţöđåý: ${f.text(a.today)})····]`,
  'checkout.continue-with': (f: Formats, a: { plan: string }) =>
    `[Çöñţîñûé ŵîţĥ ${f.text(a.plan)}······]`,
  'checkout.choose-hint': '[Çĥööšé å þļåñ ţö šéé ŵĥåţ ţĥé çĥåñĝé çöšţš åñđ ŵĥö ĥåš ţö åĝŕéé.··························]',
  'checkout.quoting': '[Ŵöŕķîñĝ öûţ ţĥé þŕîçé…·········]',
  'checkout.no-quote': '[Ŵé çåññöţ ţéļļ ţĥé þŕîçé ñöŵ. Ñöţĥîñĝ ŵåš çĥåŕĝéđ.····················]',
  'checkout.new-quote': (f: Formats, a: { before: Money; now: Money }) =>
    `[Ţĥé þŕîçé ŵåš ŵöŕķéđ öûţ åĝåîñ: îţ ŵåš ${f.money(a.before)}, ñöŵ îţ îš ${f.money(a.now)}. Ñöţĥîñĝ ŵåš çĥåŕĝéđ. Þļéåšé ŕéåđ îţ ƀéƒöŕé ýöû þåý.··········································]`,
  'checkout.lines': '[Ŵĥåţ îš çĥåŕĝéđ······]',
  'checkout.what': '[Ŵĥåţ··]',
  'checkout.amount': '[Åɱöûñţ···]',
  'checkout.tax': '[Ţåẋ··]',
  'checkout.due-today': '[Đûé ţöđåý····]',
  'checkout.due-if-agreed': '[Đûé öñçé îţ îš åĝŕééđ·········]',
  'checkout.line': (f: Formats, a: { kind: string; title: string }) =>
    f.select(a.kind, { 'credit': `[Çŕéđîţ: ${f.text(a.title)}····]`, 'discount': `[Đîšçöûñţ: ${f.text(a.title)}····]`, 'extra': `[Éẋţŕå: ${f.text(a.title)}···]`, other: `[${f.text(a.title)}]` }),
  'checkout.units': (f: Formats, a: { count: number; unit: Money }) =>
    `[${f.number(a.count)} × ${f.money(a.unit)}··]`,
  'checkout.period': (f: Formats, a: { from: string; until: string }) =>
    `[${f.date(a.from)} ţö ${f.date(a.until)}··]`,
  'checkout.share': (f: Formats, a: { days: number; of: number }) =>
    `[${f.number(a.days)} öƒ ${f.number(a.of)} đåýš····]`,
  'checkout.then': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': '[Ţĥéñ þéŕ ɱöñţĥ······]', other: '[Ţĥéñ þéŕ ýéåŕ······]' }),
  'checkout.from': (f: Formats, a: { at: string }) =>
    `[ƒŕöɱ ${f.date(a.at)}··]`,
  'checkout.before': (f: Formats, a: { amount: Money }) =>
    `[ƀéƒöŕé: ${f.money(a.amount)}····]`,
  'checkout.holds-until': (f: Formats, a: { at: string }) =>
    `[Ţĥîš þŕîçé ĥöļđš ûñţîļ ${f.dateTime(a.at)}.··········]`,
  'checkout.not-yet': '[Ñöţĥîñĝ îš çĥåŕĝéđ ýéţ.··········]',
  'checkout.next': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'payment': '[Çöñţîñûé ţö þåýɱéñţ········]', 'approval': '[Šûƀɱîţ ƒöŕ åþþŕöṽåļ········]', other: '[Çöñƒîŕɱ ţĥé çĥåñĝé········]' }),
  'checkout.back': '[Ɓåçķ ţö ţĥé þļåñš·······]',
  'checkout.justification': '[Ŵĥý đö ýöû ñééđ îţ?········]',
  'checkout.justification-hint': '[Ţĥöšé ŵĥö đéçîđé ŕéåđ îţ. Ýöû ɱåý ļéåṽé îţ éɱþţý.····················]',
  'checkout.method': '[Þåýɱéñţ ɱéţĥöđ······]',
  'checkout.test-methods': '[Ţĥéšé åŕé ţéšţ ɱéţĥöđš. Ñö ɱöñéý ɱöṽéš.················]',
  'checkout.pay': (f: Formats, a: { total: Money }) =>
    `[Þåý ${f.money(a.total)}··]`,
  'checkout.paying': '[Þåýîñĝ. Þļéåšé ŵåîţ.········]',
  'checkout.nothing-charged': '[Ñöţĥîñĝ ŵåš çĥåŕĝéđ. Ŵĥåţ ýöû çĥöšé îš ķéþţ.··················]',
  'checkout.not-known': '[Ŵé đö ñöţ ķñöŵ ýéţ ŵĥéţĥéŕ ţĥé þåýɱéñţ ŵéñţ ţĥŕöûĝĥ. Ţŕýîñĝ åĝåîñ đöéš ñöţ çĥåŕĝé ţŵîçé.····································]',
  'checkout.failure': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'card-declined': '[Ţĥé çåŕđ ŵåš đéçļîñéđ.·········]', 'confirmation-failed': '[Ţĥé çöđé ŵåš ñöţ ŕîĝĥţ.··········]', other: '[Ţĥîš îš ñöţ ţĥéŕé åñý ɱöŕé.···········]' }),
  'checkout.awaiting': '[Ŵé åŕé çöñƒîŕɱîñĝ ýöûŕ þåýɱéñţ. Þļéåšé đö ñöţ þåý åĝåîñ.·······················]',
  'checkout.look': '[Çĥéçķ åĝåîñ·····]',
  'checkout.code': '[Çöñƒîŕɱåţîöñ çöđé·······]',
  'checkout.code-hint': '[Ýöûŕ ƀåñķ åšķš ƒöŕ å šéçöñđ šţéþ. Ñöţĥîñĝ îš çĥåŕĝéđ ƀéƒöŕé ýöû çöñƒîŕɱ.·····························]',
  'checkout.confirm': (f: Formats, a: { total: Money }) =>
    `[Çöñƒîŕɱ ${f.money(a.total)}····]`,
  'checkout.paid': (f: Formats, a: { at: string; total: Money }) =>
    `[Þåîđ ${f.money(a.total)} öñ ${f.date(a.at)}. Îţ ţåķéš éƒƒéçţ ñöŵ.·············]`,
  'checkout.changed-now': '[Ţĥé çĥåñĝé îš ɱåđé.········]',
  'checkout.sent': (f: Formats, a: { who: readonly string[] }) =>
    `[Šéñţ. Îţ ŵåîţš ƒöŕ ${f.list(a.who)}.········]`,
  'checkout.sent-note': '[Ñöţĥîñĝ çĥåñĝéš åñđ ñöţĥîñĝ îš çĥåŕĝéđ ûñţîļ îţ îš åĝŕééđ.························]',
  'checkout.preparing': '[Þåîđ. Ŵĥåţ ýöû ĥåṽé îš ƀéîñĝ ûþđåţéđ…···············]',
  'checkout.see': '[Šéé þļåñ åñđ ûšåĝé········]',
  'checkout.all-plans': '[Åļļ þļåñš····]',
  'checkout.keep-method': '[Ûšé ţĥîš þåýɱéñţ ɱéţĥöđ··········]',
  'common.loading': '[Ļöåđîñĝ···]',
  'common.still-loading': '[Šţîļļ ŵöŕķîñĝ öñ îţ.········]',
  'common.retry': '[Ţŕý åĝåîñ····]',
  'common.error-safe': '[Ñöţĥîñĝ ŵåš çĥåñĝéđ. Ŵĥåţ ýöû šéé éļšéŵĥéŕé öñ ţĥîš þåĝé šţîļļ ĥöļđš.····························]',
  'common.reference': (f: Formats, a: { id: string }) =>
    `[Ŕéƒéŕéñçé ƒöŕ šûþþöŕţ: ${f.text(a.id)}··········]`,
  'common.expired': '[Ýöûŕ šéššîöñ ĥåš éñđéđ.··········]',
  'common.expired-kept': '[Ŵĥåţ ýöû ĥåṽé ţýþéđ îš ķéþţ.············]',
  'common.resume': '[Çöñţîñûé····]',
  'common.unlimited': '[Ûñļîɱîţéđ····]',
  'common.cancel': '[Çåñçéļ···]',
  'common.close': '[Çļöšé··]',
  'dashboard.title': '[Þļåñ åñđ ûšåĝé······]',
  'dashboard.no-plan': '[Ñö þļåñ···]',
  'dashboard.empty': '[Ţĥîš åççöûñţ ĥåš ñö þļåñ ýéţ, šö ţĥéŕé îš ñöţĥîñĝ ţö ûšé.·······················]',
  'dashboard.choose-plan': '[Çĥööšé å þļåñ······]',
  'dashboard.attention': '[Ñééđš åţţéñţîöñ······]',
  'dashboard.limits': '[Ļîɱîţš···]',
  'dashboard.further': '[Þåûšé öŕ éñđ·····]',
  'dashboard.coming': '[Ŵĥåţ ĥåþþéñš ñéẋţ·······]',
  'dashboard.features': '[Ƒéåţûŕéš····]',
  'dashboard.included': '[Îñçļûđéđ····]',
  'dashboard.not-included': '[Ñöţ îñçļûđéđ·····]',
  'dashboard.not-known': '[Ñöţ ķñöŵñ ýéţ······]',
  'dashboard.read-only': '[Ŕéåđ öñļý····]',
  'dashboard.active': '[Åçţîṽé···]',
  'dashboard.trial': '[Ţŕîåļ··]',
  'dashboard.access-none': '[Ñö åççéšš····]',
  'dashboard.term': '[Ɓîļļéđ···]',
  'dashboard.interval': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': '[Ṁöñţĥļý···]', other: '[Ýéåŕļý···]' }),
  'dashboard.trial-ends': '[Ţŕîåļ éñđš····]',
  'dashboard.renews': '[Ŕéñéŵš···]',
  'dashboard.paid-through': '[Þåîđ ţĥŕöûĝĥ·····]',
  'dashboard.ends': '[Éñđš··]',
  'dashboard.until': (f: Formats, a: { at: string }) =>
    `[ûñţîļ ${f.date(a.at)}···]`,
  'dashboard.source': (f: Formats, a: { kind: string }) =>
    f.select(a.kind, { 'add-on': '[Åđđ-öñ···]', 'grant': '[Ĝŕåñţéđ···]', 'trial': '[Ţŕîåļ··]', 'inherited': '[Îñĥéŕîţéđ····]', 'policy': '[Ɓý þöļîçý····]', other: '[Þļåñ··]' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `[Îñ ${f.list(a.plans)}: šéé þļåñš······]`,
  'dashboard.leads-to': (f: Formats, a: { state: string; what: string }) =>
    `[${f.text(a.what)}: ţĥéñ “${f.text(a.state)}”····]`,
  'decision.asking': '[Çĥéçķîñĝ ŵĥåţ ţĥîš ñééđš…··········]',
  'decision.unknown': '[Ŵé çåññöţ ţéļļ ýéţ ŵĥéţĥéŕ ţĥîš îš þöššîƀļé.··················]',
  'decision.effective-now': '[Ţåķéš éƒƒéçţ ñöŵ.·······]',
  'decision.effective-on': (f: Formats, a: { at: string }) =>
    `[Ţåķéš éƒƒéçţ öñ ${f.date(a.at)}.·······]`,
  'decision.goes-to': (f: Formats, a: { who: string }) =>
    `[Ĝöéš ţö ${f.text(a.who)}.····]`,
  'decision.first-then': (f: Formats, a: { first: string; next: string }) =>
    `[${f.text(a.first)}, ţĥéñ ${f.text(a.next)}···]`,
  'decision.quorum': (f: Formats, a: { count: number; who: string }) =>
    `[${f.number(a.count)} öƒ ${f.text(a.who)}··]`,
  'decision.answer-by': (f: Formats, a: { at: string }) =>
    `[Åñ åñšŵéŕ îš đûé ƀý ${f.dateTime(a.at)}.·········]`,
  'decision.costs-if-agreed': (f: Formats, a: { today: Money }) =>
    `[Çöšţš ${f.money(a.today)} öñçé îţ îš åĝŕééđ.··········]`,
  'decision.then-recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `[Ţĥéñ ${f.money(a.amount)} þéŕ ɱöñţĥ.·······]`, 'year': `[Ţĥéñ ${f.money(a.amount)} þéŕ ýéåŕ.······]`, other: `[Ţĥéñ ${f.money(a.amount)} éåçĥ ţîɱé.·······]` }),
  'decision.with-price': (f: Formats, a: { label: string; today: Money }) =>
    `[${f.text(a.label)}: ${f.money(a.today)} ţöđåý····]`,
  'decision.instead': '[Ŵĥåţ ýöû çåñ đö îñšţéåđ··········]',
  'decision.why': '[Ŵĥý?··]',
  'decision.rule-of': (f: Formats, a: { policy: string; version: number }) =>
    `[Ŕûļé öƒ ${f.text(a.policy)}, ṽéŕšîöñ ${f.number(a.version)}········]`,
  'invoices.title': '[Îñṽöîçéš····]',
  'invoices.empty': '[Ñö îñṽöîçéš ýéţ. Ţĥé ƒîŕšţ öñé çöɱéš ŵîţĥ ţĥé ƒîŕšţ þåýɱéñţ.························]',
  'invoices.open': '[Öþéñ··]',
  'invoices.none-open': '[Ñö îñṽöîçé îš öþéñ.········]',
  'invoices.earlier': '[Þåîđ åñđ çļöšéđ······]',
  'invoices.number': (f: Formats, a: { number: string }) =>
    `[Îñṽöîçé ${f.text(a.number)}····]`,
  'invoices.issued': (f: Formats, a: { on: string }) =>
    `[Îššûéđ öñ ${f.date(a.on)}····]`,
  'invoices.due': '[Đûé ţöđåý····]',
  'invoices.overdue': (f: Formats, a: { on: string }) =>
    `[Öṽéŕđûé šîñçé ${f.date(a.on)}······]`,
  'invoices.paid': '[Þåîđ··]',
  'invoices.paid-on': (f: Formats, a: { at: string }) =>
    `[Þåîđ öñ ${f.date(a.at)}····]`,
  'invoices.closed': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'void': '[Çåñçéļļéđ····]', other: '[Ŵŕîţţéñ öƒƒ·····]' }),
  'invoices.read-only': '[Ýöûŕ ŕöļé ɱåý ŕéåđ îñṽöîçéš, ñöţ þåý ţĥéɱ. Åñ öŵñéŕ, åñ åđɱîñ öŕ ţĥé ƀîļļîñĝ çöñţåçţ çåñ.····································]',
  'invoices.failed': '[Ţĥé þåýɱéñţ đîđ ñöţ ĝö ţĥŕöûĝĥ.·············]',
  'invoices.second-step': '[Ţĥîš þåýɱéñţ ɱéţĥöđ åšķš ƒöŕ å šéçöñđ šţéþ, ŵĥîçĥ îñṽöîçéš đö ñöţ ĥåṽé. Çĥööšé åñöţĥéŕ öñé.·····································]',
  'invoices.paid-now': (f: Formats, a: { number: string; total: Money }) =>
    `[Îñṽöîçé ${f.text(a.number)} îš þåîđ: ${f.money(a.total)}.········]`,
  'invoices.older': '[Šĥöŵ öļđéŕ îñṽöîçéš········]',
  'meter.used-of': (f: Formats, a: { amount: string; limit: string }) =>
    `[${f.text(a.amount)} öƒ ${f.text(a.limit)} ûšéđ····]`,
  'meter.used-unlimited': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} ûšéđ, ûñļîɱîţéđ·······]`,
  'meter.none-included': '[Ñöñé îñçļûđéđ······]',
  'meter.unknown': '[Ñöţ ķñöŵñ ýéţ······]',
  'meter.left': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} ļéƒţ··]`,
  'meter.over-by': (f: Formats, a: { amount: string }) =>
    `[${f.text(a.amount)} öṽéŕ ţĥé ļîɱîţ······]`,
  'meter.near': '[Ñéåŕ ţĥé ļîɱîţ······]',
  'meter.over': '[Öṽéŕ ţĥé ļîɱîţ······]',
  'meter.reached': '[Ļîɱîţ ŕéåçĥéđ······]',
  'notices.title': '[Ñöţîçéš···]',
  'notices.empty': '[Ñö ñöţîçéš. Ŵĥéñ šöɱéţĥîñĝ çĥåñĝéš öŕ ñééđš ýöû, îţ îš šåîđ ĥéŕé.··························]',
  'notices.because': (f: Formats, a: { policy: string; role: string }) =>
    `[Ƒöŕ ţĥé ${f.text(a.role)} · ${f.text(a.policy)}·····]`,
  'notices.dismiss': '[Đîšɱîšš···]',
  'notices.dismiss-one': (f: Formats, a: { title: string }) =>
    `[Đîšɱîšš: ${f.text(a.title)}····]`,
  'portal.pages': '[Þåĝéš öƒ ţĥé þöŕţåļ········]',
  'portal.empty': '[Ţĥéŕé îš ñöţĥîñĝ ĥéŕé ţĥåţ ýöûŕ ŕöļé ɱåý šéé.··················]',
  'portal.acting': (f: Formats, a: { account: string; user: string }) =>
    `[${f.text(a.user)}, ýöû åçţ ƒöŕ ${f.text(a.account)}. Ŵĥåţ ýöû đö îš šĥöŵñ îñ ţĥéîŕ åûđîţ ļöĝ.·······················]`,
  'portal.waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} ŵåîţš ƒöŕ ýöû······]`, other: `[${f.number(a.count)} ŵåîţ ƒöŕ ýöû······]` }),
  'portal.overview': '[Öṽéŕṽîéŵ····]',
  'portal.seats': '[Šéåţš··]',
  'portal.usage': '[Ûšåĝé··]',
  'portal.plans': '[Þļåñš··]',
  'portal.billing': '[Îñṽöîçéš····]',
  'portal.approvals': '[Åþþŕöṽåļš····]',
  'portal.notices': '[Ñöţîçéš···]',
  'portal.audit': '[Åûđîţ ļöĝ····]',
  'problem.network': '[Ŵé çöûļđ ñöţ ŕéåçĥ ţĥé šéŕṽîçé.·············]',
  'problem.forbidden': '[Ýöûŕ ŕöļé đöéš ñöţ åļļöŵ ţĥîš.············]',
  'problem.not-found': '[Ţĥîš îš ñöţ ţĥéŕé åñý ɱöŕé.···········]',
  'problem.too-many-requests': '[Ţöö ɱåñý ŕéǫûéšţš åţ öñçé. Þļéåšé ŵåîţ å ɱöɱéñţ.····················]',
  'problem.conflict': '[Ţĥîš ŵåš çĥåñĝéđ ƀý šöɱéƀöđý éļšé ɱéåñŵĥîļé.··················]',
  'problem.no-session': '[Ţĥîš þåĝé çöûļđ ñöţ šîĝñ ýöû îñ.·············]',
  'problem.other': '[Šöɱéţĥîñĝ ŵéñţ ŵŕöñĝ öñ öûŕ šîđé.··············]',
  'reason.refused-by-policy': '[Ţĥé þöļîçý đöéš ñöţ åļļöŵ ţĥîš.·············]',
  'reason.role-refused': '[Ýöûŕ ŕöļé đöéš ñöţ åļļöŵ ţĥîš.············]',
  'reason.no-rule-applied': '[Ñöţĥîñĝ îñ ţĥé þöļîçý çöṽéŕš ţĥîš ñöŵ.················]',
  'reason.unexpected': '[Ţĥîš îš ñöţ þöššîƀļé îñ ţĥé þŕéšéñţ šţåţé.·················]',
  'reason.unknown-fact': '[Šöɱéţĥîñĝ ţĥåţ ţĥé þöļîçý ñééđš ţö ķñöŵ îš ñöţ ķñöŵñ ýéţ.·······················]',
  'reason.no-price': '[Ţĥéŕé îš ñö ļîšţ þŕîçé ƒöŕ ţĥîš. Þļéåšé åšķ ûš ƒöŕ åñ öƒƒéŕ.························]',
  'reason.no-policy': '[Ţĥîš îš ñöţ öƒƒéŕéđ.········]',
  'reason.invalid-field': '[Öñé öƒ ţĥé ṽåļûéš đöéš ñöţ ƒîţ.·············]',
  'reason.ended': '[Ţĥîš ĥåš éñđéđ.······]',
  'reason.already-waiting': '[Ţĥé šåɱé ŕéǫûéšţ îš ŵåîţîñĝ ƒöŕ åñ åñšŵéŕ.·················]',
  'reason.justification-missing': '[Þļéåšé šåý ŵĥý ýöû åšķ.··········]',
  'reason.limit-reached': '[Ţĥé ļîɱîţ îš ŕéåçĥéđ.·········]',
  'reason.not-asked': '[Ýöû åŕé ñöţ åɱöñĝ ţĥöšé ŵĥö åŕé åšķéđ.················]',
  'reason.requester-cannot-approve': '[Ýöû ɱåđé ţĥîš ŕéǫûéšţ, šö šöɱéƀöđý éļšé ĥåš ţö đéçîđé.······················]',
  'reason.already-decided': '[Ţĥîš ĥåš ƀééñ đéçîđéđ åļŕéåđý.············]',
  'reason.one-person-two-stages': '[Ýöû ĥåṽé åĝŕééđ îñ åñ éåŕļîéŕ šţåĝé; ţĥîš öñé ñééđš åñöţĥéŕ þéŕšöñ.···························]',
  'reason.same-reporting-line': '[Šöɱéƀöđý öƒ ýöûŕ ŕéþöŕţîñĝ ļîñé ĥåš å þåŕţ îñ ţĥîš; îţ ñééđš åñöţĥéŕ þéŕšöñ.·······························]',
  'reason.trial-already-used': '[Å ţŕîåļ ŵåš ûšéđ ƀéƒöŕé.··········]',
  'reason.unknown-combination': '[Ţŵö þöļîçîéš đö ñöţ åĝŕéé öñ ţĥîš ýéţ.················]',
  'reason.internal-loop': '[Šöɱéţĥîñĝ ŵéñţ ŵŕöñĝ öñ öûŕ šîđé.··············]',
  'reason.up-to': (f: Formats, a: { roles: readonly string[] }) =>
    `[Ţĥîš îš ûþ ţö ${f.list(a.roles)}.······]`,
  'request.extend-trial': '[Éẋţéñđ ţĥé ţŕîåļ·······]',
  'request.reactivate': '[Ķééþ ţĥé šûƀšçŕîþţîöñ·········]',
  'request.resume': '[Ŕéšûɱé···]',
  'request.pause': '[Þåûšé ţĥé šûƀšçŕîþţîöñ·········]',
  'request.cancel': '[Çåñçéļ ţĥé šûƀšçŕîþţîöñ··········]',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': '[Šéñţ. Îţ ŵåîţš ƒöŕ åñ åñšŵéŕ.············]', 'refused': '[Ţĥîš ŵåš ŕéƒûšéđ.·······]', other: '[Đöñé.··]' }),
  'seats.title': '[Šéåţš··]',
  'seats.free': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} šéåţ ƒŕéé····]`, other: `[${f.number(a.count)} šéåţš ƒŕéé·····]` }),
  'seats.over': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} šéåţ öṽéŕ ţĥé ļîɱîţ········]`, other: `[${f.number(a.count)} šéåţš öṽéŕ ţĥé ļîɱîţ·········]` }),
  'seats.over-note': '[Ṁöŕé šéåţš åŕé ûšéđ ţĥåñ ţĥé þļåñ ĥåš. Ţåķé šéåţš ƀåçķ, öŕ åđđ šéåţš.····························]',
  'seats.unlimited': '[Ûñļîɱîţéđ šéåţš······]',
  'seats.unknown': '[Ĥöŵ ɱåñý šéåţš ţĥéŕé åŕé îš ñöţ ķñöŵñ ýéţ.·················]',
  'seats.active': '[Ṁéɱƀéŕš···]',
  'seats.held': '[Îñṽîţåţîöñš·····]',
  'seats.used': '[Ûšéđ··]',
  'seats.limit': '[Îñ ţĥé þļåñ·····]',
  'seats.available': '[Åṽåîļåƀļé····]',
  'seats.formula': '[Åñ öþéñ îñṽîţåţîöñ ĥöļđš å šéåţ. Ûšéđ = ɱéɱƀéŕš + îñṽîţåţîöñš; åṽåîļåƀļé = îñ ţĥé þļåñ − ûšéđ.······································]',
  'seats.members': '[Ṁéɱƀéŕš···]',
  'seats.search': '[Šéåŕçĥ ƀý ñåɱé öŕ åđđŕéšš··········]',
  'seats.found': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[${f.number(a.count)} ɱéɱƀéŕ ƒöûñđ······]`, other: `[${f.number(a.count)} ɱéɱƀéŕš ƒöûñđ······]` }),
  'seats.none-found': '[Ñöƀöđý ĥéŕé ĥåš ţĥîš ñåɱé öŕ åđđŕéšš.···············]',
  'seats.empty': '[Ñöƀöđý îš å ɱéɱƀéŕ öƒ ţĥîš åççöûñţ ýéţ. Îñṽîţé ţĥé ƒîŕšţ þéŕšöñ.··························]',
  'seats.person': '[Þéŕšöñ···]',
  'seats.roles': '[Ŕöļéš··]',
  'seats.seat': '[Šéåţ··]',
  'seats.last-active': '[Ļåšţ åçţîṽé·····]',
  'seats.actions': '[Åçţîöñš···]',
  'seats.has-seat': '[Ĥåš å šéåţ····]',
  'seats.no-seat': '[Ñö šéåţ···]',
  'seats.invited': '[Îñṽîţéđ···]',
  'seats.held-until': (f: Formats, a: { at: string }) =>
    `[Ĥéļđ ûñţîļ ${f.date(a.at)}·····]`,
  'seats.not-held': '[Ñöţ ĥéļđ åñý ɱöŕé·······]',
  'seats.never': '[Ñöţ ýéţ···]',
  'seats.giving': '[Ĝîṽîñĝ å šéåţ:······]',
  'seats.give': '[Ĝîṽé šéåţ····]',
  'seats.request-seat': '[Ŕéǫûéšţ šéåţ·····]',
  'seats.take': '[Ţåķé šéåţ ƀåçķ······]',
  'seats.remove': '[Ŕéɱöṽé···]',
  'seats.more': '[Ļöåđ ɱöŕé····]',
  'seats.sending': '[Šéñđîñĝ…····]',
  'seats.pending': '[Þéñđîñĝ···]',
  'seats.invite-title': '[Îñṽîţé šöɱéƀöđý······]',
  'seats.name': '[Ñåɱé··]',
  'seats.email': '[Éɱåîļ åđđŕéšš······]',
  'seats.role': '[Ŕöļé··]',
  'seats.with-seat': '[Ĝîṽé ţĥéɱ å šéåţ·······]',
  'seats.invite': '[Šéñđ ţĥé îñṽîţåţîöñ········]',
  'seats.invite-without': '[Ţĥéý ĵöîñ ŵîţĥöûţ å šéåţ åñđ çåñ ĝéţ öñé ļåţéŕ.···················]',
  'seats.invite-request': '[Ţĥé îñṽîţåţîöñ ĝöéš öûţ ñöŵ. Ţĥé šéåţ ŵåîţš ƒöŕ åñ åĝŕééɱéñţ.·························]',
  'seats.invite-payment': '[Å šéåţ ĥåš ţö ƀé þåîđ ƒöŕ ƒîŕšţ. Åđđ šéåţš, öŕ îñṽîţé ŵîţĥöûţ öñé.···························]',
  'seats.name-missing': '[Þļéåšé éñţéŕ å ñåɱé.········]',
  'seats.email-wrong': '[Þļéåšé éñţéŕ åñ åđđŕéšš šûçĥ åš åñå@éẋåɱþļé.çöɱ.····················]',
  'seats.known-already': '[Šöɱéƀöđý ŵîţĥ ţĥîš åđđŕéšš îš å ɱéɱƀéŕ åļŕéåđý.···················]',
  'seats.add-title': '[Åđđ šéåţš····]',
  'seats.quantity': '[Ñûɱƀéŕ öƒ šéåţš······]',
  'seats.fewer': '[Öñé ƒéŵéŕ····]',
  'seats.one-more': '[Öñé ɱöŕé····]',
  'seats.add': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[Åđđ ${f.number(a.count)} šéåţ····]`, other: `[Åđđ ${f.number(a.count)} šéåţš····]` }),
  'seats.request': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `[Ŕéǫûéšţ ${f.number(a.count)} šéåţ······]`, other: `[Ŕéǫûéšţ ${f.number(a.count)} šéåţš······]` }),
  'seats.reason': '[Ŕéåšöñ (öþţîöñåļ)·······]',
  'seats.reason-hint': '[Šĥöŵñ ţö ţĥöšé ŵĥö đéçîđé.···········]',
  'seats.waiting': '[Ŵåîţîñĝ ŕéǫûéšţš·······]',
  'seats.what-of': (f: Formats, a: { of: string; what: string }) =>
    `[${f.text(a.what)}: ${f.text(a.of)}·]`,
  'seats.asked': (f: Formats, a: { at: string; who: string }) =>
    `[Åšķéđ ƀý ${f.text(a.who)}, ${f.dateTime(a.at)}.·····]`,
  'seats.waiting-for': (f: Formats, a: { who: string }) =>
    `[Ŵåîţîñĝ ƒöŕ ${f.text(a.who)}.······]`,
  'seats.waiting-payment': '[Ŵåîţîñĝ ƒöŕ þåýɱéñţ.········]',
  'seats.pay': '[Þåý··]',
  'seats.withdraw': '[Ŵîţĥđŕåŵ····]',
  'seats.readonly': '[Ýöû çåñ šéé ţĥé šéåţš, ƀûţ ñöţ çĥåñĝé ţĥéɱ.··················]',
  'seats.who-can': (f: Formats, a: { who: readonly string[] }) =>
    `[${f.list(a.who)} çåñ.··]`,
  'seats.remove-title': (f: Formats, a: { who: string }) =>
    `[Ŕéɱöṽé ${f.text(a.who)}?····]`,
  'seats.remove-text': '[Ţĥéý ļöšé åççéšš ţö ţĥîš åççöûñţ. Å šéåţ ţĥåţ ţĥéý ĥåṽé îš ƒŕéé åţ öñçé.·····························]',
  'seats.said-invited': (f: Formats, a: { who: string }) =>
    `[${f.text(a.who)} îš îñṽîţéđ.·····]`,
  'seats.said-taken': (f: Formats, a: { who: string }) =>
    `[${f.text(a.who)} ĥåš ñö šéåţ åñý ɱöŕé.·········]`,
  'seats.said-removed': (f: Formats, a: { who: string }) =>
    `[${f.text(a.who)} îš ŕéɱöṽéđ.·····]`,
  'seats.said-withdrawn': '[Ţĥé ŕéǫûéšţ îš ŵîţĥđŕåŵñ.··········]',
  'usage.empty': '[Ñöţĥîñĝ îš ɱéţéŕéđ ƒöŕ ţĥîš åççöûñţ.···············]',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `[Šţåŕţš åñéŵ öñ ${f.date(a.at)}, ${f.text(a.days)}.········]`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `[Åţ ţĥîš þåçé ţĥé ļîɱîţ îš ŕéåçĥéđ öñ ${f.date(a.at)}.················]`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `[Ṁéåšûŕéđ ${f.dateTime(a.at)}.····]`,
  'usage.see-plans': '[Šéé þļåñš ŵîţĥ ɱöŕé········]',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `[Ṁöšţ öñ ${f.date(a.on)}: ${f.number(a.most)}. Åṽéŕåĝé þéŕ đåý: ${f.number(a.average)}.············]`,
  'usage.finding-none': '[Ñöţĥîñĝ ŵåš ûšéđ îñ ţĥîš þéŕîöđ.·············]',
  'usage.as-table': '[Ṽîéŵ åš ţåƀļé······]',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `[${f.text(a.title)} ƀý đåý···]`,
  'usage.day': '[Đåý··]',
  'usage.used': '[Ûšéđ··]',
};
