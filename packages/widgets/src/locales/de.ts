/* Generated from messages/de by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';
import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `${f.date(a.at)}, ${f.text(a.days)}`,
  'attention.trial-ends': 'Ihre Testphase endet',
  'attention.trial-ended': 'Ihre Testphase ist beendet',
  'attention.overdue': 'Eine Rechnung ist überfällig',
  'attention.payment-failed': 'Eine Zahlung ist fehlgeschlagen',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: nahe der Grenze`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: über der Grenze`,
  'attention.renewal-due': 'Ihr Abonnement verlängert sich',
  'attention.approval-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Genehmigung wartet auf Sie`, other: `${f.number(a.count)} Genehmigungen warten auf Sie` }),
  'attention.request-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Anfrage wartet auf Antwort`, other: `${f.number(a.count)} Anfragen warten auf Antwort` }),
  'attention.access-ends': 'Der Zugang endet',
  'attention.paused': 'Das Abonnement ist pausiert',
  'attention.ends-at-term': 'Das Abonnement endet und verlängert sich nicht',
  'attention.scheduled-change': (f: Formats, a: { what: string }) =>
    `Eine Änderung ist geplant: ${f.text(a.what)}`,
  'attention.see-plans': 'Pläne ansehen',
  'attention.see-approvals': 'Genehmigungen ansehen',
  'common.loading': 'Wird geladen',
  'common.still-loading': 'Das dauert länger als sonst.',
  'common.retry': 'Noch einmal versuchen',
  'common.error-safe': 'Es wurde nichts geändert. Was Sie sonst auf dieser Seite sehen, gilt weiter.',
  'common.reference': (f: Formats, a: { id: string }) =>
    `Kennung für den Support: ${f.text(a.id)}`,
  'common.expired': 'Ihre Sitzung ist zu Ende.',
  'common.expired-kept': 'Ihre Eingaben bleiben erhalten.',
  'common.resume': 'Weiter',
  'common.unlimited': 'Unbegrenzt',
  'common.cancel': 'Abbrechen',
  'common.close': 'Schließen',
  'dashboard.title': 'Plan und Nutzung',
  'dashboard.no-plan': 'Kein Plan',
  'dashboard.empty': 'Dieses Konto hat noch keinen Plan, also gibt es nichts zu nutzen.',
  'dashboard.choose-plan': 'Plan wählen',
  'dashboard.attention': 'Braucht Ihre Aufmerksamkeit',
  'dashboard.limits': 'Grenzen',
  'dashboard.further': 'Pausieren oder beenden',
  'dashboard.coming': 'Was als Nächstes geschieht',
  'dashboard.features': 'Funktionen',
  'dashboard.included': 'Enthalten',
  'dashboard.not-included': 'Nicht enthalten',
  'dashboard.not-known': 'Noch nicht bekannt',
  'dashboard.read-only': 'Nur lesen',
  'dashboard.active': 'Aktiv',
  'dashboard.trial': 'Testphase',
  'dashboard.access-none': 'Kein Zugang',
  'dashboard.term': 'Abrechnung',
  'dashboard.interval': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'Monatlich', other: 'Jährlich' }),
  'dashboard.trial-ends': 'Testphase endet',
  'dashboard.renews': 'Verlängert sich',
  'dashboard.paid-through': 'Bezahlt bis',
  'dashboard.ends': 'Endet',
  'dashboard.until': (f: Formats, a: { at: string }) =>
    `bis ${f.date(a.at)}`,
  'dashboard.source': (f: Formats, a: { kind: string }) =>
    f.select(a.kind, { 'add-on': 'Zusatz', 'grant': 'Gewährt', 'trial': 'Testphase', 'inherited': 'Geerbt', 'policy': 'Nach Regel', other: 'Plan' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `In ${f.list(a.plans)}: Pläne ansehen`,
  'dashboard.leads-to': (f: Formats, a: { state: string; what: string }) =>
    `${f.text(a.what)}: dann „${f.text(a.state)}“`,
  'decision.asking': 'Wird geprüft …',
  'decision.unknown': 'Ob das möglich ist, lässt sich noch nicht sagen.',
  'decision.effective-now': 'Gilt sofort.',
  'decision.effective-on': (f: Formats, a: { at: string }) =>
    `Gilt ab ${f.date(a.at)}.`,
  'decision.goes-to': (f: Formats, a: { who: string }) =>
    `Geht an ${f.text(a.who)}.`,
  'decision.first-then': (f: Formats, a: { first: string; next: string }) =>
    `${f.text(a.first)}, danach ${f.text(a.next)}`,
  'decision.quorum': (f: Formats, a: { count: number; who: string }) =>
    `${f.number(a.count)} von ${f.text(a.who)}`,
  'decision.answer-by': (f: Formats, a: { at: string }) =>
    `Antwort bis ${f.dateTime(a.at)}.`,
  'decision.costs-if-agreed': (f: Formats, a: { today: Money }) =>
    `Kostet ${f.money(a.today)}, sobald zugestimmt ist.`,
  'decision.then-recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `Danach ${f.money(a.amount)} im Monat.`, 'year': `Danach ${f.money(a.amount)} im Jahr.`, other: `Danach jeweils ${f.money(a.amount)}.` }),
  'decision.with-price': (f: Formats, a: { label: string; today: Money }) =>
    `${f.text(a.label)}: heute ${f.money(a.today)}`,
  'decision.instead': 'Was stattdessen geht',
  'decision.why': 'Warum?',
  'decision.rule-of': (f: Formats, a: { policy: string; version: number }) =>
    `Regel aus ${f.text(a.policy)}, Version ${f.number(a.version)}`,
  'meter.used-of': (f: Formats, a: { amount: string; limit: string }) =>
    `${f.text(a.amount)} von ${f.text(a.limit)} genutzt`,
  'meter.used-unlimited': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} genutzt, unbegrenzt`,
  'meter.none-included': 'Nicht enthalten',
  'meter.unknown': 'Noch nicht bekannt',
  'meter.left': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} übrig`,
  'meter.over-by': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} über der Grenze`,
  'meter.near': 'Nahe der Grenze',
  'meter.over': 'Über der Grenze',
  'problem.network': 'Der Dienst ist gerade nicht erreichbar.',
  'problem.forbidden': 'Ihre Rolle erlaubt das nicht.',
  'problem.not-found': 'Das gibt es nicht mehr.',
  'problem.too-many-requests': 'Zu viele Anfragen auf einmal. Bitte warten Sie einen Moment.',
  'problem.conflict': 'Das hat inzwischen jemand anderes geändert.',
  'problem.no-session': 'Diese Seite konnte Sie nicht anmelden.',
  'problem.other': 'Bei uns ist etwas schiefgegangen.',
  'reason.refused-by-policy': 'Die Regelung erlaubt das nicht.',
  'reason.role-refused': 'Ihre Rolle erlaubt das nicht. Fragen Sie jemanden, der dieses Konto verwaltet.',
  'reason.no-rule-applied': 'Keine Regel trifft derzeit zu.',
  'reason.unexpected': 'Im gegenwärtigen Zustand geht das nicht.',
  'reason.unknown-fact': 'Etwas, das die Regelung wissen muss, ist noch nicht bekannt.',
  'reason.no-price': 'Dafür gibt es keinen Listenpreis. Bitte fragen Sie uns nach einem Angebot.',
  'reason.no-policy': 'Das wird nicht angeboten.',
  'reason.invalid-field': 'Eine der Angaben passt nicht.',
  'reason.ended': 'Das ist beendet.',
  'reason.already-waiting': 'Dieselbe Anfrage wartet bereits auf Antwort.',
  'reason.limit-reached': 'Die Grenze ist erreicht.',
  'reason.not-asked': 'Sie gehören nicht zu den Gefragten.',
  'reason.requester-cannot-approve': 'Sie haben das beantragt; entscheiden muss jemand anderes.',
  'reason.already-decided': 'Darüber ist bereits entschieden.',
  'reason.one-person-two-stages': 'Sie haben in einer früheren Stufe zugestimmt; hier muss es jemand anderes tun.',
  'reason.trial-already-used': 'Eine Testphase wurde bereits genutzt.',
  'reason.unknown-combination': 'Zwei Regelungen stimmen darin noch nicht überein.',
  'reason.internal-loop': 'Bei uns ist etwas schiefgegangen.',
  'request.extend-trial': 'Testphase verlängern',
  'request.reactivate': 'Abonnement behalten',
  'request.resume': 'Fortsetzen',
  'request.pause': 'Abonnement pausieren',
  'request.cancel': 'Abonnement kündigen',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': 'Gesendet. Es wartet auf Antwort.', 'refused': 'Das wurde abgelehnt.', other: 'Erledigt.' }),
  'usage.empty': 'Für dieses Konto wird nichts gemessen.',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `Beginnt neu am ${f.date(a.at)}, ${f.text(a.days)}.`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `Bei diesem Tempo ist die Grenze am ${f.date(a.at)} erreicht.`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `Gemessen ${f.dateTime(a.at)}.`,
  'usage.see-plans': 'Größere Pläne ansehen',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `Am meisten am ${f.date(a.on)}: ${f.number(a.most)}. Im Schnitt am Tag: ${f.number(a.average)}.`,
  'usage.finding-none': 'In diesem Zeitraum wurde nichts genutzt.',
  'usage.as-table': 'Als Tabelle ansehen',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `${f.text(a.title)} nach Tagen`,
  'usage.day': 'Tag',
  'usage.used': 'Genutzt',
};
