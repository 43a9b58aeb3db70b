/* Generated from messages/de by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';
import type { Catalogue } from './catalogue.ts';

export const de: Catalogue = {
  'approvals.title': 'Freigaben',
  'approvals.waiting-count': (f: Formats, a: { count: number }) =>
    `Offen (${f.number(a.count)})`,
  'approvals.decided': 'Entschieden',
  'approvals.empty': 'Nichts wartet auf Ihre Entscheidung.',
  'approvals.empty-decided': 'Es wurde noch nichts entschieden.',
  'approvals.gone': 'Diese Anfrage wartet nicht mehr.',
  'approvals.back': 'Alle Freigaben',
  'approvals.more': 'Mehr laden',
  'approvals.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'approvals.for': (f: Formats, a: { account: string; who: string }) =>
    `${f.text(a.who)} für ${f.text(a.account)}`,
  'approvals.asked': (f: Formats, a: { at: string }) =>
    `Gefragt am ${f.dateTime(a.at)}`,
  'approvals.not-mine': 'Wartet auf andere',
  'approvals.reason': 'Begründung',
  'approvals.changes': 'Was sich ändert',
  'approvals.what': 'Was',
  'approvals.before': 'Vorher',
  'approvals.after': 'Nachher',
  'approvals.nothing-before': 'Nichts',
  'approvals.plan': 'Tarif',
  'approvals.seats': 'Plätze',
  'approvals.price': 'Was es kostet',
  'approvals.today': (f: Formats, a: { amount: Money }) =>
    `${f.money(a.amount)} bei Zustimmung`,
  'approvals.recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `Danach insgesamt ${f.money(a.amount)} im Monat`, 'year': `Danach insgesamt ${f.money(a.amount)} im Jahr`, other: `Danach insgesamt jeweils ${f.money(a.amount)}` }),
  'approvals.chain': 'Wer zustimmt',
  'approvals.stage': (f: Formats, a: { state: string }) =>
    f.select(a.state, { 'done': 'Zugestimmt', 'now': 'Jetzt', 'skipped': 'Übersprungen', other: 'Später' }),
  'approvals.ended-here': 'Hier beendet',
  'approvals.by': (f: Formats, a: { who: readonly string[] }) =>
    `Von ${f.list(a.who)}`,
  'approvals.asks': (f: Formats, a: { who: readonly string[] }) =>
    `Fragt ${f.list(a.who)}`,
  'approvals.so-far': (f: Formats, a: { count: number; of: number }) =>
    `${f.number(a.count)} von ${f.number(a.of)} haben zugestimmt`,
  'approvals.so-far-all': (f: Formats, a: { count: number }) =>
    `${f.number(a.count)} haben zugestimmt; alle sind nötig`,
  'approvals.clock': 'Wenn niemand antwortet',
  'approvals.remind': 'Erinnert',
  'approvals.escalate': (f: Formats, a: { who: string }) =>
    `Geht weiter an ${f.text(a.who)}`,
  'approvals.also-ask': (f: Formats, a: { who: string }) =>
    `Fragt auch ${f.text(a.who)}`,
  'approvals.clock-deny': 'Wird durch Fristablauf abgelehnt',
  'approvals.clock-approve': 'Gilt durch Fristablauf als zugestimmt',
  'approvals.decision': 'Ihre Entscheidung',
  'approvals.comment': 'Kommentar',
  'approvals.comment-hint': 'Liest, wer gefragt hat. Zum Ablehnen nötig.',
  'approvals.comment-missing': 'Bitte sagen Sie, warum Sie ablehnen.',
  'approvals.sending': 'Wird gesendet …',
  'approvals.approve': 'Zustimmen',
  'approvals.deny': 'Ablehnen',
  'approvals.then-done': 'Wenn Sie zustimmen, gilt es sofort.',
  'approvals.then-next': (f: Formats, a: { stage: string }) =>
    `Wenn Sie zustimmen, geht es weiter an ${f.text(a.stage)}.`,
  'approvals.then-others': 'Wenn Sie zustimmen, müssen noch andere dieser Stufe zustimmen.',
  'approvals.changed': 'Das wurde geändert, während Sie es ansahen. Bitte lesen Sie es noch einmal, bevor Sie entscheiden.',
  'approvals.status': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'Zugestimmt', 'denied': 'Abgelehnt', 'timed-out': 'Keine Antwort in der Frist', 'withdrawn': 'Zurückgezogen', other: 'Offen' }),
  'approvals.decided-at': (f: Formats, a: { at: string }) =>
    `Entschieden am ${f.dateTime(a.at)}`,
  'approvals.said': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'Zugestimmt. Es ist erledigt.', 'denied': 'Abgelehnt. Wer gefragt hat, erfährt den Grund.', 'waiting': 'Ihre Zustimmung ist vermerkt. Andere müssen noch zustimmen.', other: 'Das ist entschieden.' }),
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
  'attention.see-plans': 'Tarife ansehen',
  'attention.see-billing': 'Rechnungen ansehen',
  'attention.see-approvals': 'Genehmigungen ansehen',
  'attention.see-seats': 'Plätze ansehen',
  'attention.limit-reached': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: Grenze erreicht`,
  'audit.title': 'Protokoll',
  'audit.empty': 'Noch ist nichts geschehen.',
  'audit.clock': 'Die Uhr',
  'audit.system': 'Das System',
  'audit.vendor': 'Der Anbieter',
  'audit.acting': (f: Formats, a: { name: string }) =>
    `${f.text(a.name)} (handelt für das Konto)`,
  'audit.action': (f: Formats, a: { kind: string; name: string }) =>
    f.select(a.kind, { 'begin': `hat „${f.text(a.name)}“ begonnen`, 'request': `hat „${f.text(a.name)}“ angefragt`, 'event': `hat „${f.text(a.name)}“ gemeldet`, 'due': `hat die Frist „${f.text(a.name)}“ erreicht`, 'due-notice': `hat die Mitteilung „${f.text(a.name)}“ gesendet`, 'due-every': `hat Wiederkehrendes erledigt: „${f.text(a.name)}“`, 'due-scheduled': `hat die geplante Änderung ausgeführt: ${f.text(a.name)}`, 'due-timer': 'hat bei einer Genehmigung ohne Antwort nachgefasst', 'due-data': `hat das Ende einer Aufbewahrung erreicht: „${f.text(a.name)}“`, 'facts': `hat aktualisiert: ${f.text(a.name)}`, 'subscription-changed': 'hat eine Änderung des Abonnements übernommen', 'account-changed': 'hat eine Änderung des Kontos übernommen', 'approval-approved': `hat die Genehmigung „${f.text(a.name)}“ abgeschlossen: genehmigt`, 'approval-denied': `hat die Genehmigung „${f.text(a.name)}“ abgeschlossen: abgelehnt`, 'approval-withdrawn': `hat die Genehmigung „${f.text(a.name)}“ abgeschlossen: zurückgezogen`, 'approve': 'hat genehmigt', 'deny': 'hat abgelehnt', 'withdraw': 'hat die Anfrage zurückgezogen', 'member-invited': 'hat ein Mitglied eingeladen', 'member-added': 'hat ein Mitglied hinzugefügt', 'member-joined': 'hat die Einladung angenommen', 'member-removed': 'hat ein Mitglied entfernt', 'member-roles': 'hat die Rollen eines Mitglieds geändert', 'invoice-paid': 'hat eine Rechnung als bezahlt vermerkt', 'payment-failed': 'hat eine fehlgeschlagene Zahlung vermerkt', 'payment-declined': 'hat eine endgültig abgelehnte Zahlung vermerkt', 'payment-method-chosen': 'hat eine Zahlungsart gewählt', 'charge-left-out': 'hat eine Belastung ausgelassen', 'always-broken': 'hat eine verletzte Zusage der Richtlinie gefunden', other: `${f.text(a.name)}` }),
  'audit.moved': (f: Formats, a: { after: string; before: string }) =>
    `von „${f.text(a.before)}“ zu „${f.text(a.after)}“`,
  'audit.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'refused': 'Abgelehnt', 'ignored': 'Nichts geändert', other: 'Erledigt' }),
  'audit.attempts': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} abgewiesener Versuch`, other: `${f.number(a.count)} abgewiesene Versuche` }),
  'audit.attempts-note': 'Aufrufe, die angehalten wurden, weil die Rolle sie nicht erlaubt oder weil das Genannte nicht zu diesem Konto gehört.',
  'audit.attempt': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'forbidden': 'hat versucht, was die Rolle nicht erlaubt', 'not-found': 'hat nach etwas gefragt, das nicht zu diesem Konto gehört', 'origin-mismatch': 'hat eine Sitzung auf einer anderen Seite benutzt', 'session-expired': 'hat eine abgelaufene Sitzung benutzt', other: 'kam ohne gültige Sitzung' }),
  'checkout.title': 'Tarife',
  'checkout.plans': 'Angebotene Tarife',
  'checkout.empty': 'Es werden keine Tarife angeboten.',
  'checkout.steps': 'Schritte',
  'checkout.step': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'Auswählen', 'review': 'Prüfen', 'pay': 'Bezahlen', other: 'Fertig' }),
  'checkout.step-of': (f: Formats, a: { at: number; of: number }) =>
    `Schritt ${f.number(a.at)} von ${f.number(a.of)}`,
  'checkout.step-title': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'Tarif auswählen', 'review': 'Änderung prüfen', 'pay': 'Bezahlen', other: 'Fertig' }),
  'checkout.current': 'Jetziger Tarif',
  'checkout.on-request': 'Preis auf Anfrage',
  'checkout.per': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'im Monat', other: 'im Jahr' }),
  'checkout.or': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `oder ${f.money(a.amount)} im Monat`, other: `oder ${f.money(a.amount)} im Jahr` }),
  'checkout.sold-until': (f: Formats, a: { at: string }) =>
    `Erhältlich bis ${f.date(a.at)}`,
  'checkout.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'instant': 'Sofort', 'approval': 'Braucht Zustimmung', 'payment': 'Heute zu bezahlen', 'unknown': 'Noch nicht bekannt', other: 'Nicht möglich' }),
  'checkout.gained': 'Dazu:',
  'checkout.changed': 'Anders:',
  'checkout.lost': 'Weniger:',
  'checkout.of-level': (f: Formats, a: { level: string; title: string }) =>
    `${f.text(a.title)}: ${f.text(a.level)}`,
  'checkout.counted': (f: Formats, a: { amount: string; per: string; title: string }) =>
    f.select(a.per, { 'day': `${f.text(a.title)}: ${f.text(a.amount)} am Tag`, 'week': `${f.text(a.title)}: ${f.text(a.amount)} in der Woche`, 'month': `${f.text(a.title)}: ${f.text(a.amount)} im Monat`, 'year': `${f.text(a.title)}: ${f.text(a.amount)} im Jahr`, other: `${f.text(a.title)}: ${f.text(a.amount)}` }),
  'checkout.with-today': (f: Formats, a: { line: string; today: string }) =>
    `${f.text(a.line)} (heute: ${f.text(a.today)})`,
  'checkout.continue-with': (f: Formats, a: { plan: string }) =>
    `Weiter mit ${f.text(a.plan)}`,
  'checkout.choose-hint': 'Wählen Sie einen Tarif, um zu sehen, was der Wechsel kostet und wer zustimmen muss.',
  'checkout.quoting': 'Der Preis wird berechnet …',
  'checkout.no-quote': 'Der Preis lässt sich gerade nicht berechnen. Es wurde nichts abgebucht.',
  'checkout.new-quote': (f: Formats, a: { before: Money; now: Money }) =>
    `Der Preis wurde neu berechnet: vorher ${f.money(a.before)}, jetzt ${f.money(a.now)}. Es wurde nichts abgebucht. Bitte prüfen Sie ihn, bevor Sie bezahlen.`,
  'checkout.lines': 'Was berechnet wird',
  'checkout.what': 'Was',
  'checkout.amount': 'Betrag',
  'checkout.tax': 'Steuer',
  'checkout.due-today': 'Heute fällig',
  'checkout.due-if-agreed': 'Fällig nach der Zustimmung',
  'checkout.line': (f: Formats, a: { kind: string; title: string }) =>
    f.select(a.kind, { 'credit': `Gutschrift: ${f.text(a.title)}`, 'discount': `Rabatt: ${f.text(a.title)}`, 'extra': `Zusätzlich: ${f.text(a.title)}`, other: `${f.text(a.title)}` }),
  'checkout.units': (f: Formats, a: { count: number; unit: Money }) =>
    `${f.number(a.count)} × ${f.money(a.unit)}`,
  'checkout.period': (f: Formats, a: { from: string; until: string }) =>
    `${f.date(a.from)} bis ${f.date(a.until)}`,
  'checkout.share': (f: Formats, a: { days: number; of: number }) =>
    `${f.number(a.days)} von ${f.number(a.of)} Tagen`,
  'checkout.then': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'Danach im Monat', other: 'Danach im Jahr' }),
  'checkout.from': (f: Formats, a: { at: string }) =>
    `ab ${f.date(a.at)}`,
  'checkout.before': (f: Formats, a: { amount: Money }) =>
    `vorher: ${f.money(a.amount)}`,
  'checkout.holds-until': (f: Formats, a: { at: string }) =>
    `Dieser Preis gilt bis ${f.dateTime(a.at)}.`,
  'checkout.not-yet': 'Es wird noch nichts abgebucht.',
  'checkout.next': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'payment': 'Weiter zur Zahlung', 'approval': 'Zur Zustimmung einreichen', other: 'Änderung bestätigen' }),
  'checkout.back': 'Zurück zu den Tarifen',
  'checkout.justification': 'Wofür brauchen Sie das?',
  'checkout.justification-hint': 'Wer entscheidet, liest es. Sie dürfen es leer lassen.',
  'checkout.method': 'Zahlungsart',
  'checkout.test-methods': 'Das sind Zahlungsarten zum Testen. Es fließt kein Geld.',
  'checkout.pay': (f: Formats, a: { total: Money }) =>
    `${f.money(a.total)} bezahlen`,
  'checkout.paying': 'Die Zahlung läuft. Bitte warten.',
  'checkout.nothing-charged': 'Es wurde nichts abgebucht. Ihre Auswahl bleibt.',
  'checkout.not-known': 'Ob die Zahlung angekommen ist, wissen wir noch nicht. Ein neuer Versuch bucht nicht doppelt ab.',
  'checkout.failure': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'card-declined': 'Die Karte wurde abgelehnt.', 'confirmation-failed': 'Der Code war nicht richtig.', other: 'Das gibt es nicht mehr.' }),
  'checkout.awaiting': 'Ihre Zahlung wird bestätigt. Bitte bezahlen Sie nicht noch einmal.',
  'checkout.look': 'Erneut prüfen',
  'checkout.code': 'Bestätigungscode',
  'checkout.code-hint': 'Ihre Bank verlangt einen zweiten Schritt. Vor der Bestätigung wird nichts abgebucht.',
  'checkout.confirm': (f: Formats, a: { total: Money }) =>
    `${f.money(a.total)} bestätigen`,
  'checkout.paid': (f: Formats, a: { at: string; total: Money }) =>
    `${f.money(a.total)} am ${f.date(a.at)} bezahlt. Es gilt ab sofort.`,
  'checkout.changed-now': 'Die Änderung ist gemacht.',
  'checkout.sent': (f: Formats, a: { who: readonly string[] }) =>
    `Gesendet. Es wartet auf ${f.list(a.who)}.`,
  'checkout.sent-note': 'Bis zur Zustimmung ändert sich nichts und wird nichts abgebucht.',
  'checkout.preparing': 'Bezahlt. Ihr Umfang wird aktualisiert …',
  'checkout.see': 'Tarif und Nutzung ansehen',
  'checkout.all-plans': 'Alle Tarife',
  'checkout.keep-method': 'Diese Zahlungsart verwenden',
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
  'dashboard.title': 'Tarif und Nutzung',
  'dashboard.no-plan': 'Kein Tarif',
  'dashboard.empty': 'Dieses Konto hat noch keinen Tarif, also gibt es nichts zu nutzen.',
  'dashboard.choose-plan': 'Tarif wählen',
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
    f.select(a.kind, { 'add-on': 'Zusatz', 'grant': 'Gewährt', 'trial': 'Testphase', 'inherited': 'Geerbt', 'policy': 'Nach Regel', other: 'Tarif' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `In ${f.list(a.plans)}: Tarife ansehen`,
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
  'invoices.title': 'Rechnungen',
  'invoices.empty': 'Noch keine Rechnungen. Die erste kommt mit der ersten Zahlung.',
  'invoices.open': 'Offen',
  'invoices.none-open': 'Keine Rechnung ist offen.',
  'invoices.earlier': 'Bezahlt und abgeschlossen',
  'invoices.number': (f: Formats, a: { number: string }) =>
    `Rechnung ${f.text(a.number)}`,
  'invoices.issued': (f: Formats, a: { on: string }) =>
    `Ausgestellt am ${f.date(a.on)}`,
  'invoices.due': 'Heute fällig',
  'invoices.overdue': (f: Formats, a: { on: string }) =>
    `Überfällig seit ${f.date(a.on)}`,
  'invoices.paid': 'Bezahlt',
  'invoices.paid-on': (f: Formats, a: { at: string }) =>
    `Bezahlt am ${f.date(a.at)}`,
  'invoices.closed': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'void': 'Storniert', other: 'Ausgebucht' }),
  'invoices.read-only': 'Ihre Rolle darf Rechnungen lesen, nicht bezahlen. Das können Inhaber, Verwaltung oder der Rechnungskontakt.',
  'invoices.failed': 'Die Zahlung ist nicht durchgegangen.',
  'invoices.second-step': 'Diese Zahlungsart verlangt einen zweiten Schritt, den es bei Rechnungen nicht gibt. Wählen Sie eine andere.',
  'invoices.paid-now': (f: Formats, a: { number: string; total: Money }) =>
    `Rechnung ${f.text(a.number)} ist bezahlt: ${f.money(a.total)}.`,
  'invoices.older': 'Ältere Rechnungen anzeigen',
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
  'meter.reached': 'Grenze erreicht',
  'notices.title': 'Mitteilungen',
  'notices.empty': 'Keine Mitteilungen. Was sich ändert oder Sie braucht, steht hier.',
  'notices.because': (f: Formats, a: { policy: string; role: string }) =>
    `Für die Rolle ${f.text(a.role)} · ${f.text(a.policy)}`,
  'notices.dismiss': 'Ausblenden',
  'notices.dismiss-one': (f: Formats, a: { title: string }) =>
    `Ausblenden: ${f.text(a.title)}`,
  'portal.pages': 'Seiten des Portals',
  'portal.empty': 'Hier gibt es nichts, was Ihre Rolle sehen darf.',
  'portal.acting': (f: Formats, a: { account: string; user: string }) =>
    `${f.text(a.user)}, Sie handeln für ${f.text(a.account)}. Was Sie tun, steht in deren Protokoll.`,
  'portal.waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} wartet auf Sie`, other: `${f.number(a.count)} warten auf Sie` }),
  'portal.overview': 'Übersicht',
  'portal.seats': 'Plätze',
  'portal.usage': 'Nutzung',
  'portal.plans': 'Tarife',
  'portal.billing': 'Rechnungen',
  'portal.approvals': 'Freigaben',
  'portal.notices': 'Mitteilungen',
  'portal.audit': 'Protokoll',
  'problem.network': 'Der Dienst ist gerade nicht erreichbar.',
  'problem.forbidden': 'Ihre Rolle erlaubt das nicht.',
  'problem.not-found': 'Das gibt es nicht mehr.',
  'problem.too-many-requests': 'Zu viele Anfragen auf einmal. Bitte warten Sie einen Moment.',
  'problem.conflict': 'Das hat inzwischen jemand anderes geändert.',
  'problem.no-session': 'Diese Seite konnte Sie nicht anmelden.',
  'problem.other': 'Bei uns ist etwas schiefgegangen.',
  'reason.refused-by-policy': 'Die Regelung erlaubt das nicht.',
  'reason.role-refused': 'Ihre Rolle erlaubt das nicht.',
  'reason.no-rule-applied': 'Keine Regel trifft derzeit zu.',
  'reason.unexpected': 'Im gegenwärtigen Zustand geht das nicht.',
  'reason.unknown-fact': 'Etwas, das die Regelung wissen muss, ist noch nicht bekannt.',
  'reason.no-price': 'Dafür gibt es keinen Listenpreis. Bitte fragen Sie uns nach einem Angebot.',
  'reason.no-policy': 'Das wird nicht angeboten.',
  'reason.invalid-field': 'Eine der Angaben passt nicht.',
  'reason.ended': 'Das ist beendet.',
  'reason.already-waiting': 'Dieselbe Anfrage wartet bereits auf Antwort.',
  'reason.justification-missing': 'Bitte sagen Sie, warum Sie fragen.',
  'reason.limit-reached': 'Die Grenze ist erreicht.',
  'reason.not-asked': 'Sie gehören nicht zu den Gefragten.',
  'reason.requester-cannot-approve': 'Sie haben das beantragt; entscheiden muss jemand anderes.',
  'reason.already-decided': 'Darüber ist bereits entschieden.',
  'reason.one-person-two-stages': 'Sie haben in einer früheren Stufe zugestimmt; hier muss es jemand anderes tun.',
  'reason.same-reporting-line': 'Jemand aus Ihrer Berichtslinie ist hier schon beteiligt; hier muss es jemand anderes tun.',
  'reason.trial-already-used': 'Eine Testphase wurde bereits genutzt.',
  'reason.unknown-combination': 'Zwei Regelungen stimmen darin noch nicht überein.',
  'reason.internal-loop': 'Bei uns ist etwas schiefgegangen.',
  'reason.up-to': (f: Formats, a: { roles: readonly string[] }) =>
    `Das entscheidet: ${f.list(a.roles)}.`,
  'request.extend-trial': 'Testphase verlängern',
  'request.reactivate': 'Abonnement behalten',
  'request.resume': 'Fortsetzen',
  'request.pause': 'Abonnement pausieren',
  'request.cancel': 'Abonnement kündigen',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': 'Gesendet. Es wartet auf Antwort.', 'refused': 'Das wurde abgelehnt.', other: 'Erledigt.' }),
  'seats.title': 'Plätze',
  'seats.free': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Platz frei`, other: `${f.number(a.count)} Plätze frei` }),
  'seats.over': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Platz über der Grenze`, other: `${f.number(a.count)} Plätze über der Grenze` }),
  'seats.over-note': 'Es sind mehr Plätze belegt, als der Tarif hat. Nehmen Sie Plätze zurück oder fügen Sie welche hinzu.',
  'seats.unlimited': 'Unbegrenzt viele Plätze',
  'seats.unknown': 'Wie viele Plätze es gibt, ist noch nicht bekannt.',
  'seats.active': 'Mitglieder',
  'seats.held': 'Einladungen',
  'seats.used': 'Belegt',
  'seats.limit': 'Im Tarif',
  'seats.available': 'Verfügbar',
  'seats.formula': 'Eine offene Einladung hält einen Platz. Belegt = Mitglieder + Einladungen; verfügbar = im Tarif − belegt.',
  'seats.members': 'Mitglieder',
  'seats.search': 'Nach Name oder Adresse suchen',
  'seats.found': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Mitglied gefunden`, other: `${f.number(a.count)} Mitglieder gefunden` }),
  'seats.none-found': 'Niemand hier hat diesen Namen oder diese Adresse.',
  'seats.empty': 'Dieses Konto hat noch keine Mitglieder. Laden Sie die erste Person ein.',
  'seats.person': 'Person',
  'seats.roles': 'Rollen',
  'seats.seat': 'Platz',
  'seats.last-active': 'Zuletzt aktiv',
  'seats.actions': 'Aktionen',
  'seats.has-seat': 'Hat einen Platz',
  'seats.no-seat': 'Kein Platz',
  'seats.invited': 'Eingeladen',
  'seats.held-until': (f: Formats, a: { at: string }) =>
    `Gehalten bis ${f.date(a.at)}`,
  'seats.not-held': 'Nicht mehr gehalten',
  'seats.never': 'Noch nicht',
  'seats.giving': 'Einen Platz geben:',
  'seats.give': 'Platz geben',
  'seats.request-seat': 'Platz anfragen',
  'seats.take': 'Platz zurücknehmen',
  'seats.remove': 'Entfernen',
  'seats.more': 'Mehr laden',
  'seats.sending': 'Wird gesendet …',
  'seats.pending': 'Offen',
  'seats.invite-title': 'Jemanden einladen',
  'seats.name': 'Name',
  'seats.email': 'E-Mail-Adresse',
  'seats.role': 'Rolle',
  'seats.with-seat': 'Einen Platz geben',
  'seats.invite': 'Einladung senden',
  'seats.invite-without': 'Ohne Platz; einer kann später gegeben werden.',
  'seats.invite-request': 'Die Einladung geht sofort hinaus. Der Platz wartet auf Zustimmung.',
  'seats.invite-payment': 'Ein Platz muss erst bezahlt werden. Fügen Sie Plätze hinzu oder laden Sie ohne Platz ein.',
  'seats.name-missing': 'Bitte geben Sie einen Namen ein.',
  'seats.email-wrong': 'Bitte geben Sie eine Adresse ein, etwa ana@example.com.',
  'seats.known-already': 'Jemand mit dieser Adresse ist bereits Mitglied.',
  'seats.add-title': 'Plätze hinzufügen',
  'seats.quantity': 'Anzahl der Plätze',
  'seats.fewer': 'Einen weniger',
  'seats.one-more': 'Einen mehr',
  'seats.add': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Platz hinzufügen`, other: `${f.number(a.count)} Plätze hinzufügen` }),
  'seats.request': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'one': `${f.number(a.count)} Platz anfragen`, other: `${f.number(a.count)} Plätze anfragen` }),
  'seats.reason': 'Begründung (freiwillig)',
  'seats.reason-hint': 'Sehen alle, die entscheiden.',
  'seats.waiting': 'Offene Anfragen',
  'seats.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'seats.asked': (f: Formats, a: { at: string; who: string }) =>
    `Gefragt von ${f.text(a.who)}, ${f.dateTime(a.at)}.`,
  'seats.waiting-for': (f: Formats, a: { who: string }) =>
    `Wartet auf ${f.text(a.who)}.`,
  'seats.waiting-payment': 'Wartet auf Zahlung.',
  'seats.pay': 'Bezahlen',
  'seats.withdraw': 'Zurückziehen',
  'seats.readonly': 'Sie können die Plätze sehen, aber nicht ändern.',
  'seats.who-can': (f: Formats, a: { who: readonly string[] }) =>
    `Das können ${f.list(a.who)}.`,
  'seats.remove-title': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} entfernen?`,
  'seats.remove-text': 'Der Zugang zu diesem Konto endet. Ein belegter Platz ist sofort frei.',
  'seats.said-invited': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} ist eingeladen.`,
  'seats.said-taken': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} hat keinen Platz mehr.`,
  'seats.said-removed': (f: Formats, a: { who: string }) =>
    `${f.text(a.who)} ist entfernt.`,
  'seats.said-withdrawn': 'Die Anfrage ist zurückgezogen.',
  'usage.empty': 'Für dieses Konto wird nichts gemessen.',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `Beginnt neu am ${f.date(a.at)}, ${f.text(a.days)}.`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `Bei diesem Tempo ist die Grenze am ${f.date(a.at)} erreicht.`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `Gemessen ${f.dateTime(a.at)}.`,
  'usage.see-plans': 'Größere Tarife ansehen',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `Am meisten am ${f.date(a.on)}: ${f.number(a.most)}. Im Schnitt am Tag: ${f.number(a.average)}.`,
  'usage.finding-none': 'In diesem Zeitraum wurde nichts genutzt.',
  'usage.as-table': 'Als Tabelle ansehen',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `${f.text(a.title)} nach Tagen`,
  'usage.day': 'Tag',
  'usage.used': 'Genutzt',
};
