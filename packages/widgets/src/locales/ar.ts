/* Generated from messages/ar by `npm run gen`. */
import type { Money } from '@lintel/contract';
import type { Formats } from '../internal/formats.ts';
import type { Catalogue } from './catalogue.ts';

export const ar: Catalogue = {
  'approvals.title': 'الموافقات',
  'approvals.waiting-count': (f: Formats, a: { count: number }) =>
    `قيد الانتظار (${f.number(a.count)})`,
  'approvals.decided': 'تم البت',
  'approvals.empty': 'لا شيء بانتظار قرارك.',
  'approvals.empty-decided': 'لم يُبت في شيء بعد.',
  'approvals.gone': 'هذا الطلب لم يعد بانتظار.',
  'approvals.back': 'كل الموافقات',
  'approvals.more': 'تحميل المزيد',
  'approvals.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'approvals.for': (f: Formats, a: { account: string; who: string }) =>
    `${f.text(a.who)} عن ${f.text(a.account)}`,
  'approvals.asked': (f: Formats, a: { at: string }) =>
    `طُلب في ${f.dateTime(a.at)}`,
  'approvals.not-mine': 'بانتظار غيرك',
  'approvals.reason': 'السبب المذكور',
  'approvals.changes': 'ما الذي يتغير',
  'approvals.what': 'ماذا',
  'approvals.before': 'قبل',
  'approvals.after': 'بعد',
  'approvals.nothing-before': 'لا شيء',
  'approvals.plan': 'الخطة',
  'approvals.seats': 'المقاعد',
  'approvals.price': 'التكلفة',
  'approvals.today': (f: Formats, a: { amount: Money }) =>
    `${f.money(a.amount)} عند الموافقة`,
  'approvals.recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `ثم ${f.money(a.amount)} شهريًا إجمالًا`, 'year': `ثم ${f.money(a.amount)} سنويًا إجمالًا`, other: `ثم ${f.money(a.amount)} إجمالًا كل مرة` }),
  'approvals.chain': 'من يوافق',
  'approvals.stage': (f: Formats, a: { state: string }) =>
    f.select(a.state, { 'done': 'تمت الموافقة', 'now': 'الآن', 'skipped': 'تم تخطيه', other: 'لاحقًا' }),
  'approvals.ended-here': 'انتهى هنا',
  'approvals.by': (f: Formats, a: { who: readonly string[] }) =>
    `من ${f.list(a.who)}`,
  'approvals.asks': (f: Formats, a: { who: readonly string[] }) =>
    `يُسأل ${f.list(a.who)}`,
  'approvals.so-far': (f: Formats, a: { count: number; of: number }) =>
    `وافق ${f.number(a.count)} من ${f.number(a.of)}`,
  'approvals.so-far-all': (f: Formats, a: { count: number }) =>
    `وافق ${f.number(a.count)}؛ موافقة الجميع لازمة`,
  'approvals.clock': 'إذا لم يُجب أحد',
  'approvals.remind': 'تذكير',
  'approvals.escalate': (f: Formats, a: { who: string }) =>
    `يُرفع إلى ${f.text(a.who)}`,
  'approvals.also-ask': (f: Formats, a: { who: string }) =>
    `يُسأل أيضًا ${f.text(a.who)}`,
  'approvals.clock-deny': 'يُرفض بانتهاء المهلة',
  'approvals.clock-approve': 'يُعتمد بانتهاء المهلة',
  'approvals.decision': 'قرارك',
  'approvals.comment': 'تعليق',
  'approvals.comment-hint': 'يقرؤه صاحب الطلب، وهو لازم للرفض.',
  'approvals.comment-missing': 'يرجى ذكر سبب الرفض.',
  'approvals.sending': 'جارٍ الإرسال…',
  'approvals.approve': 'موافقة',
  'approvals.deny': 'رفض',
  'approvals.then-done': 'إذا وافقت، يُنفذ فورًا.',
  'approvals.then-next': (f: Formats, a: { stage: string }) =>
    `إذا وافقت، ينتقل إلى ${f.text(a.stage)}.`,
  'approvals.then-others': 'إذا وافقت، تبقى موافقة آخرين في هذه المرحلة.',
  'approvals.changed': 'تغيّر هذا أثناء اطلاعك عليه. يرجى قراءته مجددًا قبل القرار.',
  'approvals.status': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'تمت الموافقة', 'denied': 'مرفوض', 'timed-out': 'لا رد في المهلة', 'withdrawn': 'مسحوب', other: 'قيد الانتظار' }),
  'approvals.decided-at': (f: Formats, a: { at: string }) =>
    `بُتّ فيه في ${f.dateTime(a.at)}`,
  'approvals.said': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'approved': 'تمت الموافقة والتنفيذ.', 'denied': 'تم الرفض، وسيُبلَّغ صاحب الطلب بالسبب.', 'waiting': 'سُجلت موافقتك. ما زالت موافقة آخرين لازمة.', other: 'تم البت في هذا.' }),
  'attention.when': (f: Formats, a: { at: string; days: string }) =>
    `${f.date(a.at)}، ${f.text(a.days)}`,
  'attention.trial-ends': 'تنتهي فترتك التجريبية',
  'attention.trial-ended': 'انتهت فترتك التجريبية',
  'attention.overdue': 'فاتورة متأخرة السداد',
  'attention.payment-failed': 'فشلت عملية دفع',
  'attention.near-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: قريب من الحد`,
  'attention.over-limit': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: فوق الحد`,
  'attention.renewal-due': 'يتجدد اشتراكك',
  'attention.approval-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا موافقات بانتظارك', 'one': 'موافقة واحدة بانتظارك', 'two': 'موافقتان بانتظارك', 'few': `${f.number(a.count)} موافقات بانتظارك`, 'many': `${f.number(a.count)} موافقة بانتظارك`, other: `${f.number(a.count)} موافقة بانتظارك` }),
  'attention.request-waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا طلبات بانتظار الرد', 'one': 'طلب واحد بانتظار الرد', 'two': 'طلبان بانتظار الرد', 'few': `${f.number(a.count)} طلبات بانتظار الرد`, 'many': `${f.number(a.count)} طلبًا بانتظار الرد`, other: `${f.number(a.count)} طلب بانتظار الرد` }),
  'attention.access-ends': 'ينتهي الوصول',
  'attention.paused': 'الاشتراك متوقف مؤقتًا',
  'attention.ends-at-term': 'ينتهي الاشتراك ولن يتجدد',
  'attention.scheduled-change': (f: Formats, a: { what: string }) =>
    `تغيير مجدول: ${f.text(a.what)}`,
  'attention.see-plans': 'عرض الخطط',
  'attention.see-billing': 'عرض الفواتير',
  'attention.see-approvals': 'عرض الموافقات',
  'attention.see-seats': 'عرض المقاعد',
  'attention.limit-reached': (f: Formats, a: { what: string }) =>
    `${f.text(a.what)}: تم بلوغ الحد`,
  'audit.title': 'سجل التدقيق',
  'audit.empty': 'لم يحدث شيء بعد.',
  'audit.clock': 'الساعة',
  'audit.system': 'النظام',
  'audit.vendor': 'المورّد',
  'audit.acting': (f: Formats, a: { name: string }) =>
    `${f.text(a.name)} (نيابةً عن الحساب)`,
  'audit.action': (f: Formats, a: { kind: string; name: string }) =>
    f.select(a.kind, { 'begin': `– بدء «${f.text(a.name)}»`, 'request': `– طلب «${f.text(a.name)}»`, 'event': `– إبلاغ عن «${f.text(a.name)}»`, 'due': `– حلول الموعد «${f.text(a.name)}»`, 'due-notice': `– إرسال الإشعار «${f.text(a.name)}»`, 'due-every': `– تنفيذ ما يتكرر: «${f.text(a.name)}»`, 'due-scheduled': `– تنفيذ التغيير المجدول: ${f.text(a.name)}`, 'due-timer': '– متابعة موافقة لم يُجب عنها', 'due-data': `– انتهاء مدة حفظ البيانات: «${f.text(a.name)}»`, 'facts': `– تحديث: ${f.text(a.name)}`, 'subscription-changed': '– اعتماد تغيير في الاشتراك', 'account-changed': '– اعتماد تغيير في الحساب', 'approval-approved': `– إغلاق الموافقة «${f.text(a.name)}»: قُبلت`, 'approval-denied': `– إغلاق الموافقة «${f.text(a.name)}»: رُفضت`, 'approval-withdrawn': `– إغلاق الموافقة «${f.text(a.name)}»: سُحبت`, 'approve': '– موافقة', 'deny': '– رفض', 'withdraw': '– سحب الطلب', 'member-invited': '– دعوة عضو', 'member-added': '– إضافة عضو', 'member-joined': '– قبول الدعوة', 'member-removed': '– إزالة عضو', 'member-roles': '– تغيير أدوار عضو', 'invoice-paid': '– تسجيل فاتورة مدفوعة', 'payment-failed': '– تسجيل عملية دفع فاشلة', 'payment-declined': '– تسجيل عملية دفع مرفوضة نهائيًا', 'payment-method-chosen': '– اختيار طريقة دفع', 'charge-left-out': '– إسقاط رسم', 'always-broken': '– اكتشاف إخلال بوعد في السياسة', other: `${f.text(a.name)}` }),
  'audit.moved': (f: Formats, a: { after: string; before: string }) =>
    `من «${f.text(a.before)}» إلى «${f.text(a.after)}»`,
  'audit.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'refused': 'مرفوض', 'ignored': 'لم يتغير شيء', other: 'تم' }),
  'audit.attempts': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا محاولات مرفوضة', 'one': 'محاولة مرفوضة واحدة', 'two': 'محاولتان مرفوضتان', 'few': `${f.number(a.count)} محاولات مرفوضة`, 'many': `${f.number(a.count)} محاولة مرفوضة`, other: `${f.number(a.count)} محاولة مرفوضة` }),
  'audit.attempts-note': 'طلبات أُوقفت لأن الدور لا يسمح بها، أو لأن ما تذكره لا يخص هذا الحساب.',
  'audit.attempt': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'forbidden': 'حاول ما لا يسمح به الدور', 'not-found': 'طلب ما لا يوجد في هذا الحساب', 'origin-mismatch': 'استخدم جلسة في موقع آخر', 'session-expired': 'استخدم جلسة منتهية', other: 'جاء بلا جلسة صالحة' }),
  'checkout.title': 'الباقات',
  'checkout.plans': 'الباقات المتاحة',
  'checkout.empty': 'لا توجد باقات متاحة.',
  'checkout.steps': 'الخطوات',
  'checkout.step': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'اختيار', 'review': 'مراجعة', 'pay': 'دفع', other: 'انتهى' }),
  'checkout.step-of': (f: Formats, a: { at: number; of: number }) =>
    `الخطوة ${f.number(a.at)} من ${f.number(a.of)}`,
  'checkout.step-title': (f: Formats, a: { step: string }) =>
    f.select(a.step, { 'choose': 'اختر باقة', 'review': 'راجع ما سيتغيّر', 'pay': 'الدفع', other: 'انتهى' }),
  'checkout.current': 'الباقة الحالية',
  'checkout.on-request': 'السعر عند الطلب',
  'checkout.per': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'شهريًا', other: 'سنويًا' }),
  'checkout.or': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `أو ${f.money(a.amount)} شهريًا`, other: `أو ${f.money(a.amount)} سنويًا` }),
  'checkout.sold-until': (f: Formats, a: { at: string }) =>
    `متاحة حتى ${f.date(a.at)}`,
  'checkout.outcome': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'instant': 'فورًا', 'approval': 'يحتاج إلى موافقة', 'payment': 'يُدفع اليوم', 'unknown': 'غير معروف بعد', other: 'غير متاح' }),
  'checkout.gained': 'زيادة:',
  'checkout.changed': 'مختلف:',
  'checkout.lost': 'أقل:',
  'checkout.of-level': (f: Formats, a: { level: string; title: string }) =>
    `${f.text(a.title)}: ${f.text(a.level)}`,
  'checkout.counted': (f: Formats, a: { amount: string; per: string; title: string }) =>
    f.select(a.per, { 'day': `${f.text(a.title)}: ${f.text(a.amount)} يوميًا`, 'week': `${f.text(a.title)}: ${f.text(a.amount)} أسبوعيًا`, 'month': `${f.text(a.title)}: ${f.text(a.amount)} شهريًا`, 'year': `${f.text(a.title)}: ${f.text(a.amount)} سنويًا`, other: `${f.text(a.title)}: ${f.text(a.amount)}` }),
  'checkout.with-today': (f: Formats, a: { line: string; today: string }) =>
    `${f.text(a.line)} (اليوم: ${f.text(a.today)})`,
  'checkout.continue-with': (f: Formats, a: { plan: string }) =>
    `المتابعة مع ${f.text(a.plan)}`,
  'checkout.choose-hint': 'اختر باقة لترى تكلفة التغيير ومن عليه الموافقة.',
  'checkout.quoting': 'جارٍ حساب السعر…',
  'checkout.no-quote': 'لا يمكن حساب السعر الآن. لم يُخصم أي مبلغ.',
  'checkout.new-quote': (f: Formats, a: { before: Money; now: Money }) =>
    `أُعيد حساب السعر: كان ${f.money(a.before)} وأصبح ${f.money(a.now)}. لم يُخصم أي مبلغ. يُرجى مراجعته قبل الدفع.`,
  'checkout.lines': 'ما سيُحتسب',
  'checkout.what': 'البند',
  'checkout.amount': 'المبلغ',
  'checkout.tax': 'الضريبة',
  'checkout.due-today': 'المستحق اليوم',
  'checkout.due-if-agreed': 'المستحق بعد الموافقة',
  'checkout.line': (f: Formats, a: { kind: string; title: string }) =>
    f.select(a.kind, { 'credit': `رصيد: ${f.text(a.title)}`, 'discount': `خصم: ${f.text(a.title)}`, 'extra': `إضافي: ${f.text(a.title)}`, other: `${f.text(a.title)}` }),
  'checkout.units': (f: Formats, a: { count: number; unit: Money }) =>
    `${f.number(a.count)} × ${f.money(a.unit)}`,
  'checkout.period': (f: Formats, a: { from: string; until: string }) =>
    `من ${f.date(a.from)} إلى ${f.date(a.until)}`,
  'checkout.share': (f: Formats, a: { days: number; of: number }) =>
    `${f.number(a.days)} من ${f.number(a.of)} يومًا`,
  'checkout.then': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'ثم شهريًا', other: 'ثم سنويًا' }),
  'checkout.from': (f: Formats, a: { at: string }) =>
    `ابتداءً من ${f.date(a.at)}`,
  'checkout.before': (f: Formats, a: { amount: Money }) =>
    `سابقًا: ${f.money(a.amount)}`,
  'checkout.holds-until': (f: Formats, a: { at: string }) =>
    `هذا السعر سارٍ حتى ${f.dateTime(a.at)}.`,
  'checkout.not-yet': 'لن يُخصم أي مبلغ بعد.',
  'checkout.next': (f: Formats, a: { outcome: string }) =>
    f.select(a.outcome, { 'payment': 'متابعة إلى الدفع', 'approval': 'إرسال للموافقة', other: 'تأكيد التغيير' }),
  'checkout.back': 'العودة إلى الباقات',
  'checkout.justification': 'لماذا تحتاج إليه؟',
  'checkout.justification-hint': 'سيقرؤه من يتخذ القرار. يمكنك تركه فارغًا.',
  'checkout.method': 'طريقة الدفع',
  'checkout.test-methods': 'هذه طرق دفع تجريبية. لا تُنقل أي أموال.',
  'checkout.pay': (f: Formats, a: { total: Money }) =>
    `ادفع ${f.money(a.total)}`,
  'checkout.paying': 'جارٍ الدفع. يُرجى الانتظار.',
  'checkout.nothing-charged': 'لم يُخصم أي مبلغ. اختيارك محفوظ.',
  'checkout.not-known': 'لا نعرف بعد ما إذا كان الدفع قد تم. إعادة المحاولة لن تخصم مرتين.',
  'checkout.failure': (f: Formats, a: { code: string }) =>
    f.select(a.code, { 'card-declined': 'رُفضت البطاقة.', 'confirmation-failed': 'الرمز غير صحيح.', other: 'لم يعد هذا موجودًا.' }),
  'checkout.awaiting': 'نؤكد عملية الدفع الآن. يُرجى عدم الدفع مرة أخرى.',
  'checkout.look': 'تحقّق مرة أخرى',
  'checkout.code': 'رمز التأكيد',
  'checkout.code-hint': 'يطلب مصرفك خطوة ثانية. لن يُخصم شيء قبل التأكيد.',
  'checkout.confirm': (f: Formats, a: { total: Money }) =>
    `تأكيد ${f.money(a.total)}`,
  'checkout.paid': (f: Formats, a: { at: string; total: Money }) =>
    `دُفع ${f.money(a.total)} في ${f.date(a.at)}. يسري الآن.`,
  'checkout.changed-now': 'تم التغيير.',
  'checkout.sent': (f: Formats, a: { who: readonly string[] }) =>
    `أُرسل. ينتظر ${f.list(a.who)}.`,
  'checkout.sent-note': 'لن يتغيّر شيء ولن يُخصم شيء قبل الموافقة.',
  'checkout.preparing': 'تم الدفع. يجري تحديث ما لديك…',
  'checkout.see': 'عرض الباقة والاستخدام',
  'checkout.all-plans': 'كل الباقات',
  'checkout.keep-method': 'استخدام طريقة الدفع هذه',
  'common.loading': 'جارٍ التحميل',
  'common.still-loading': 'ما زال العمل جاريًا.',
  'common.retry': 'أعد المحاولة',
  'common.error-safe': 'لم يتغير شيء. ما تراه في بقية هذه الصفحة ما زال صحيحًا.',
  'common.reference': (f: Formats, a: { id: string }) =>
    `المرجع للدعم: ${f.text(a.id)}`,
  'common.expired': 'انتهت جلستك.',
  'common.expired-kept': 'ما كتبته محفوظ.',
  'common.resume': 'متابعة',
  'common.unlimited': 'غير محدود',
  'common.cancel': 'إلغاء',
  'common.close': 'إغلاق',
  'dashboard.title': 'الخطة والاستخدام',
  'dashboard.no-plan': 'بلا خطة',
  'dashboard.empty': 'ليس لهذا الحساب خطة بعد، فلا يوجد ما يُستخدم.',
  'dashboard.choose-plan': 'اختر خطة',
  'dashboard.attention': 'يحتاج إلى انتباه',
  'dashboard.limits': 'الحدود',
  'dashboard.further': 'الإيقاف أو الإنهاء',
  'dashboard.coming': 'ما سيحدث لاحقًا',
  'dashboard.features': 'المزايا',
  'dashboard.included': 'مشمول',
  'dashboard.not-included': 'غير مشمول',
  'dashboard.not-known': 'غير معروف بعد',
  'dashboard.read-only': 'للقراءة فقط',
  'dashboard.active': 'نشط',
  'dashboard.trial': 'تجريبي',
  'dashboard.access-none': 'لا وصول',
  'dashboard.term': 'الفوترة',
  'dashboard.interval': (f: Formats, a: { per: string }) =>
    f.select(a.per, { 'month': 'شهريًا', other: 'سنويًا' }),
  'dashboard.trial-ends': 'تنتهي الفترة التجريبية',
  'dashboard.renews': 'يتجدد',
  'dashboard.paid-through': 'مدفوع حتى',
  'dashboard.ends': 'ينتهي',
  'dashboard.until': (f: Formats, a: { at: string }) =>
    `حتى ${f.date(a.at)}`,
  'dashboard.source': (f: Formats, a: { kind: string }) =>
    f.select(a.kind, { 'add-on': 'إضافة', 'grant': 'ممنوح', 'trial': 'تجريبي', 'inherited': 'موروث', 'policy': 'حسب السياسة', other: 'الخطة' }),
  'dashboard.available-in': (f: Formats, a: { plans: readonly string[] }) =>
    `في ${f.list(a.plans)}: عرض الخطط`,
  'dashboard.leads-to': (f: Formats, a: { state: string; what: string }) =>
    `${f.text(a.what)}: ثم «${f.text(a.state)}»`,
  'decision.asking': 'جارٍ التحقق مما يلزم…',
  'decision.unknown': 'لا يمكن تحديد ما إذا كان هذا ممكنًا بعد.',
  'decision.effective-now': 'يسري الآن.',
  'decision.effective-on': (f: Formats, a: { at: string }) =>
    `يسري في ${f.date(a.at)}.`,
  'decision.goes-to': (f: Formats, a: { who: string }) =>
    `يُرسل إلى ${f.text(a.who)}.`,
  'decision.first-then': (f: Formats, a: { first: string; next: string }) =>
    `${f.text(a.first)} ثم ${f.text(a.next)}`,
  'decision.quorum': (f: Formats, a: { count: number; who: string }) =>
    `${f.number(a.count)} من ${f.text(a.who)}`,
  'decision.answer-by': (f: Formats, a: { at: string }) =>
    `يُنتظر الرد قبل ${f.dateTime(a.at)}.`,
  'decision.costs-if-agreed': (f: Formats, a: { today: Money }) =>
    `التكلفة ${f.money(a.today)} بعد الموافقة.`,
  'decision.then-recurring': (f: Formats, a: { amount: Money; per: string }) =>
    f.select(a.per, { 'month': `ثم ${f.money(a.amount)} شهريًا.`, 'year': `ثم ${f.money(a.amount)} سنويًا.`, other: `ثم ${f.money(a.amount)} كل مرة.` }),
  'decision.with-price': (f: Formats, a: { label: string; today: Money }) =>
    `${f.text(a.label)}: ${f.money(a.today)} اليوم`,
  'decision.instead': 'ما يمكنك فعله بدلًا من ذلك',
  'decision.why': 'لماذا؟',
  'decision.rule-of': (f: Formats, a: { policy: string; version: number }) =>
    `قاعدة من ${f.text(a.policy)}، الإصدار ${f.number(a.version)}`,
  'invoices.title': 'الفواتير',
  'invoices.empty': 'لا توجد فواتير بعد. تصل الأولى مع أول دفعة.',
  'invoices.open': 'مفتوحة',
  'invoices.none-open': 'لا توجد فاتورة مفتوحة.',
  'invoices.earlier': 'مدفوعة ومغلقة',
  'invoices.number': (f: Formats, a: { number: string }) =>
    `الفاتورة ${f.text(a.number)}`,
  'invoices.issued': (f: Formats, a: { on: string }) =>
    `صدرت في ${f.date(a.on)}`,
  'invoices.due': 'تستحق اليوم',
  'invoices.overdue': (f: Formats, a: { on: string }) =>
    `متأخرة منذ ${f.date(a.on)}`,
  'invoices.paid': 'مدفوعة',
  'invoices.paid-on': (f: Formats, a: { at: string }) =>
    `دُفعت في ${f.date(a.at)}`,
  'invoices.closed': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'void': 'ملغاة', other: 'مشطوبة' }),
  'invoices.read-only': 'يسمح لك دورك بقراءة الفواتير دون دفعها. يمكن ذلك للمالك أو المسؤول أو جهة اتصال الفوترة.',
  'invoices.failed': 'لم تتم عملية الدفع.',
  'invoices.second-step': 'تطلب طريقة الدفع هذه خطوة ثانية لا تتوفر للفواتير. اختر طريقة أخرى.',
  'invoices.paid-now': (f: Formats, a: { number: string; total: Money }) =>
    `دُفعت الفاتورة ${f.text(a.number)}: ${f.money(a.total)}.`,
  'invoices.older': 'عرض فواتير أقدم',
  'meter.used-of': (f: Formats, a: { amount: string; limit: string }) =>
    `استُخدم ${f.text(a.amount)} من ${f.text(a.limit)}`,
  'meter.used-unlimited': (f: Formats, a: { amount: string }) =>
    `استُخدم ${f.text(a.amount)}، بلا حد`,
  'meter.none-included': 'غير مشمول',
  'meter.unknown': 'غير معروف بعد',
  'meter.left': (f: Formats, a: { amount: string }) =>
    `متبقٍ ${f.text(a.amount)}`,
  'meter.over-by': (f: Formats, a: { amount: string }) =>
    `${f.text(a.amount)} فوق الحد`,
  'meter.near': 'قريب من الحد',
  'meter.over': 'فوق الحد',
  'meter.reached': 'تم بلوغ الحد',
  'notices.title': 'الإشعارات',
  'notices.empty': 'لا توجد إشعارات. ما يتغير أو يحتاج إليك يظهر هنا.',
  'notices.because': (f: Formats, a: { policy: string; role: string }) =>
    `للدور ${f.text(a.role)} · ${f.text(a.policy)}`,
  'notices.dismiss': 'إخفاء',
  'notices.dismiss-one': (f: Formats, a: { title: string }) =>
    `إخفاء: ${f.text(a.title)}`,
  'portal.pages': 'صفحات البوابة',
  'portal.empty': 'لا يوجد هنا ما يمكن لدورك رؤيته.',
  'portal.acting': (f: Formats, a: { account: string; user: string }) =>
    `${f.text(a.user)}، أنت تتصرف نيابةً عن ${f.text(a.account)}. يظهر ما تفعله في سجل التدقيق الخاص بهم.`,
  'portal.waiting': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا شيء بانتظارك', 'one': 'طلب واحد بانتظارك', 'two': 'طلبان بانتظارك', 'few': `${f.number(a.count)} طلبات بانتظارك`, 'many': `${f.number(a.count)} طلبًا بانتظارك`, other: `${f.number(a.count)} طلب بانتظارك` }),
  'portal.overview': 'نظرة عامة',
  'portal.seats': 'المقاعد',
  'portal.usage': 'الاستخدام',
  'portal.plans': 'الخطط',
  'portal.billing': 'الفواتير',
  'portal.approvals': 'الموافقات',
  'portal.notices': 'الإشعارات',
  'portal.audit': 'سجل التدقيق',
  'problem.network': 'تعذر الوصول إلى الخدمة.',
  'problem.forbidden': 'دورك لا يسمح بذلك.',
  'problem.not-found': 'لم يعد هذا موجودًا.',
  'problem.too-many-requests': 'طلبات كثيرة دفعة واحدة. انتظر لحظة من فضلك.',
  'problem.conflict': 'غيّر شخص آخر هذا في هذه الأثناء.',
  'problem.no-session': 'تعذر على هذه الصفحة تسجيل دخولك.',
  'problem.other': 'حدث خطأ من جانبنا.',
  'reason.refused-by-policy': 'السياسة لا تسمح بذلك.',
  'reason.role-refused': 'دورك لا يسمح بذلك.',
  'reason.no-rule-applied': 'لا تنطبق أي قاعدة في الوقت الحالي.',
  'reason.unexpected': 'هذا غير ممكن في الحالة الراهنة.',
  'reason.unknown-fact': 'معلومة تحتاجها السياسة غير معروفة بعد.',
  'reason.no-price': 'لا يوجد سعر معلن لهذا. اطلب منا عرضًا.',
  'reason.no-policy': 'هذا غير متاح.',
  'reason.invalid-field': 'إحدى القيم غير مناسبة.',
  'reason.ended': 'انتهى هذا.',
  'reason.already-waiting': 'الطلب نفسه بانتظار الرد.',
  'reason.justification-missing': 'يرجى ذكر سبب الطلب.',
  'reason.limit-reached': 'تم بلوغ الحد.',
  'reason.not-asked': 'لست ممن طُلبت موافقتهم.',
  'reason.requester-cannot-approve': 'أنت من قدم الطلب، فلا بد أن يقرر شخص آخر.',
  'reason.already-decided': 'تم البت في هذا بالفعل.',
  'reason.one-person-two-stages': 'وافقت في مرحلة سابقة؛ هذه المرحلة تحتاج شخصًا آخر.',
  'reason.same-reporting-line': 'شخص من تسلسلك الإداري مشارك في هذا الطلب؛ يلزم شخص آخر.',
  'reason.trial-already-used': 'استُخدمت فترة تجريبية من قبل.',
  'reason.unknown-combination': 'سياستان لا تتفقان على هذا بعد.',
  'reason.internal-loop': 'حدث خطأ من جانبنا.',
  'reason.up-to': (f: Formats, a: { roles: readonly string[] }) =>
    `القرار في هذا لـ ${f.list(a.roles)}.`,
  'request.extend-trial': 'تمديد الفترة التجريبية',
  'request.reactivate': 'الإبقاء على الاشتراك',
  'request.resume': 'استئناف',
  'request.pause': 'إيقاف الاشتراك مؤقتًا',
  'request.cancel': 'إلغاء الاشتراك',
  'request.answered': (f: Formats, a: { status: string }) =>
    f.select(a.status, { 'waiting': 'أُرسل، وهو بانتظار الرد.', 'refused': 'رُفض هذا.', other: 'تم.' }),
  'seats.title': 'المقاعد',
  'seats.free': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا مقاعد متاحة', 'one': 'مقعد واحد متاح', 'two': 'مقعدان متاحان', 'few': `${f.number(a.count)} مقاعد متاحة`, 'many': `${f.number(a.count)} مقعدًا متاحًا`, other: `${f.number(a.count)} مقعد متاح` }),
  'seats.over': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا مقاعد فوق الحد', 'one': 'مقعد واحد فوق الحد', 'two': 'مقعدان فوق الحد', 'few': `${f.number(a.count)} مقاعد فوق الحد`, 'many': `${f.number(a.count)} مقعدًا فوق الحد`, other: `${f.number(a.count)} مقعد فوق الحد` }),
  'seats.over-note': 'المقاعد المستخدمة أكثر مما في الخطة. استرجع مقاعد أو أضف مقاعد.',
  'seats.unlimited': 'مقاعد غير محدودة',
  'seats.unknown': 'عدد المقاعد غير معروف بعد.',
  'seats.active': 'الأعضاء',
  'seats.held': 'الدعوات',
  'seats.used': 'مستخدم',
  'seats.limit': 'في الخطة',
  'seats.available': 'متاح',
  'seats.formula': 'الدعوة المفتوحة تحجز مقعدًا. المستخدم = الأعضاء + الدعوات، والمتاح = ما في الخطة − المستخدم.',
  'seats.members': 'الأعضاء',
  'seats.search': 'ابحث بالاسم أو العنوان',
  'seats.found': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لم يُعثر على أعضاء', 'one': 'عُثر على عضو واحد', 'two': 'عُثر على عضوين', 'few': `عُثر على ${f.number(a.count)} أعضاء`, 'many': `عُثر على ${f.number(a.count)} عضوًا`, other: `عُثر على ${f.number(a.count)} عضو` }),
  'seats.none-found': 'لا أحد هنا بهذا الاسم أو العنوان.',
  'seats.empty': 'لا أعضاء في هذا الحساب بعد. ادعُ أول شخص.',
  'seats.person': 'الشخص',
  'seats.roles': 'الأدوار',
  'seats.seat': 'المقعد',
  'seats.last-active': 'آخر نشاط',
  'seats.actions': 'الإجراءات',
  'seats.has-seat': 'لديه مقعد',
  'seats.no-seat': 'بلا مقعد',
  'seats.invited': 'مدعو',
  'seats.held-until': (f: Formats, a: { at: string }) =>
    `محجوز حتى ${f.date(a.at)}`,
  'seats.not-held': 'لم يعد محجوزًا',
  'seats.never': 'ليس بعد',
  'seats.giving': 'منح مقعد:',
  'seats.give': 'منح مقعد',
  'seats.request-seat': 'طلب مقعد',
  'seats.take': 'استرجاع المقعد',
  'seats.remove': 'إزالة',
  'seats.more': 'تحميل المزيد',
  'seats.sending': 'جارٍ الإرسال…',
  'seats.pending': 'قيد الانتظار',
  'seats.invite-title': 'دعوة شخص',
  'seats.name': 'الاسم',
  'seats.email': 'البريد الإلكتروني',
  'seats.role': 'الدور',
  'seats.with-seat': 'منحه مقعدًا',
  'seats.invite': 'إرسال الدعوة',
  'seats.invite-without': 'ينضم بلا مقعد ويمكن منحه مقعدًا لاحقًا.',
  'seats.invite-request': 'تُرسل الدعوة الآن، والمقعد ينتظر الموافقة.',
  'seats.invite-payment': 'يجب دفع ثمن المقعد أولًا. أضف مقاعد أو ادعُ بلا مقعد.',
  'seats.name-missing': 'يرجى إدخال الاسم.',
  'seats.email-wrong': 'يرجى إدخال عنوان مثل ana@example.com.',
  'seats.known-already': 'يوجد عضو بهذا العنوان بالفعل.',
  'seats.add-title': 'إضافة مقاعد',
  'seats.quantity': 'عدد المقاعد',
  'seats.fewer': 'واحد أقل',
  'seats.one-more': 'واحد أكثر',
  'seats.add': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا إضافة', 'one': 'إضافة مقعد واحد', 'two': 'إضافة مقعدين', 'few': `إضافة ${f.number(a.count)} مقاعد`, 'many': `إضافة ${f.number(a.count)} مقعدًا`, other: `إضافة ${f.number(a.count)} مقعد` }),
  'seats.request': (f: Formats, a: { count: number }) =>
    f.plural(a.count, { 'zero': 'لا طلب', 'one': 'طلب مقعد واحد', 'two': 'طلب مقعدين', 'few': `طلب ${f.number(a.count)} مقاعد`, 'many': `طلب ${f.number(a.count)} مقعدًا`, other: `طلب ${f.number(a.count)} مقعد` }),
  'seats.reason': 'السبب (اختياري)',
  'seats.reason-hint': 'يظهر لمن يتخذ القرار.',
  'seats.waiting': 'طلبات قيد الانتظار',
  'seats.what-of': (f: Formats, a: { of: string; what: string }) =>
    `${f.text(a.what)}: ${f.text(a.of)}`,
  'seats.asked': (f: Formats, a: { at: string; who: string }) =>
    `طلبه ${f.text(a.who)}، ${f.dateTime(a.at)}.`,
  'seats.waiting-for': (f: Formats, a: { who: string }) =>
    `بانتظار ${f.text(a.who)}.`,
  'seats.waiting-payment': 'بانتظار الدفع.',
  'seats.pay': 'الدفع',
  'seats.withdraw': 'سحب الطلب',
  'seats.readonly': 'يمكنك رؤية المقاعد دون تغييرها.',
  'seats.who-can': (f: Formats, a: { who: readonly string[] }) =>
    `يستطيع ذلك: ${f.list(a.who)}.`,
  'seats.remove-title': (f: Formats, a: { who: string }) =>
    `إزالة ${f.text(a.who)}؟`,
  'seats.remove-text': 'يفقد الوصول إلى هذا الحساب، ويصبح مقعده متاحًا فورًا.',
  'seats.said-invited': (f: Formats, a: { who: string }) =>
    `تمت دعوة ${f.text(a.who)}.`,
  'seats.said-taken': (f: Formats, a: { who: string }) =>
    `لم يعد لدى ${f.text(a.who)} مقعد.`,
  'seats.said-removed': (f: Formats, a: { who: string }) =>
    `تمت إزالة ${f.text(a.who)}.`,
  'seats.said-withdrawn': 'تم سحب الطلب.',
  'usage.empty': 'لا شيء يُقاس لهذا الحساب.',
  'usage.resets': (f: Formats, a: { at: string; days: string }) =>
    `يبدأ من جديد في ${f.date(a.at)}، ${f.text(a.days)}.`,
  'usage.forecast': (f: Formats, a: { at: string }) =>
    `بهذه الوتيرة يُبلغ الحد في ${f.date(a.at)}.`,
  'usage.measured': (f: Formats, a: { at: string }) =>
    `قيس في ${f.dateTime(a.at)}.`,
  'usage.see-plans': 'عرض الخطط الأكبر',
  'usage.finding': (f: Formats, a: { average: number; most: number; on: string }) =>
    `الأعلى في ${f.date(a.on)}: ${f.number(a.most)}. المتوسط اليومي: ${f.number(a.average)}.`,
  'usage.finding-none': 'لم يُستخدم شيء في هذه الفترة.',
  'usage.as-table': 'عرض كجدول',
  'usage.by-day': (f: Formats, a: { title: string }) =>
    `${f.text(a.title)} حسب اليوم`,
  'usage.day': 'اليوم',
  'usage.used': 'المستخدم',
};
