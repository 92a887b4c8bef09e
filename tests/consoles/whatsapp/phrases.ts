import type { Language } from "./shapes"

interface Phrases {
  customer: readonly string[]
  ours: readonly string[]
  captions: readonly string[]
  notice: string
}

const spanish: Phrases = {
  customer: [
    "Hola, ¿me ayudan con un envío?",
    "Buenos días, compré el sofá Oslo la semana pasada (pedido 20418).",
    "El viernes no voy a estar en casa.",
    "¿Y el jueves podría ser por la mañana?",
    "Sigo esperando la factura",
    "Hola, quería saber el precio del escritorio grande y si tienen en color nogal",
    "¿Hacen cambios si no entra por la puerta? 😅",
    "Perfecto, hasta el jueves",
    "Gracias por todo",
    "Mi correo es marta@ejemplo.com y el timbre es 4B",
    "Mañana cortan el agua",
    "No me llegó nada todavía…",
    "https://ejemplo.com/producto/oslo?color=nogal este es",
    "Les paso la lista:\n- 2 sillas\n- 1 mesa\n- 4 almohadones"
  ],
  ours: [
    "¡Hola! Sí, lo veo. La entrega está prevista para el viernes 27.",
    "Buen día, ¿en qué podemos ayudarte?",
    "Lo consulto con depósito y te aviso.",
    "Te mando la factura por acá en un ratito.",
    "Quedó agendado para el jueves entre las 10 y las 12.",
    "¡De nada! Que lo disfrutes 🙂"
  ],
  captions: ["Así llegó la caja", "¿Es este?", "Mirá el rayón de la pata"],
  notice: "Los mensajes y las llamadas están cifrados de extremo a extremo."
}

const portuguese: Phrases = {
  customer: [
    "Oi, tudo bem? Vocês entregam no sábado?",
    "Obrigada! Fico no aguardo",
    "O boleto não chegou no meu e-mail",
    "Pedido 20519, sofá Oslo cinza",
    "Posso trocar por um tamanho maior?",
    "Não estarei em casa na sexta, pode ser quinta de manhã?",
    "Já faz três dias que eu estou esperando",
    "Perfeito 👍🏽"
  ],
  ours: [
    "Oi! Vou verificar e já te respondo.",
    "Sua entrega está prevista para sexta, dia 27.",
    "Segue o boleto. Qualquer dúvida, estou por aqui.",
    "Agendado para quinta entre 10h e 12h."
  ],
  captions: ["Chegou assim", "É este modelo?"],
  notice: "As mensagens e ligações são protegidas com criptografia de ponta a ponta."
}

const english: Phrases = {
  customer: [
    "Hi, could you help me with a delivery?",
    "I bought the Oslo sofa last week (order 20418).",
    "I won't be home on Friday.",
    "Could it be Thursday morning?",
    "Still waiting for the invoice",
    "How much is the large desk, and does it come in walnut?",
    "Great, see you on Thursday",
    "Thanks for everything"
  ],
  ours: [
    "Hello! Yes, I can see it. Delivery is planned for Friday 27.",
    "Let me check with the warehouse and get back to you.",
    "Booked for Thursday between 10 and 12.",
    "You're welcome. Enjoy it!"
  ],
  captions: ["This is how the box arrived", "Is it this one?"],
  notice: "Messages and calls are end-to-end encrypted."
}

const arabic: Phrases = {
  customer: [
    "صباح الخير، اشتريت أريكة أوسلو الأسبوع الماضي (طلب 20418).",
    "لن أكون في البيت يوم الجمعة.",
    "هل يمكن صباح الخميس؟",
    "مرحبا، كم سعر الأريكة",
    "ما زلت أنتظر الفاتورة",
    "ممتاز، إلى الخميس",
    "شكراً على كل شيء"
  ],
  ours: [
    "أهلاً! نعم، التسليم متوقع يوم الجمعة 27.",
    "سأتحقق من المستودع وأعود إليك.",
    "تم الحجز يوم الخميس بين 10 و12."
  ],
  captions: ["هكذا وصل الصندوق", "هل هو هذا؟"],
  notice: "الرسائل والمكالمات مشفّرة تماماً بين الطرفين."
}

export const phrases: Record<Language, Phrases> = { es: spanish, pt: portuguese, en: english, ar: arabic }
