import type { Language } from "../shapes"

const english = {
  chats: "Chats",
  search: "Search",
  all: "All",
  unread: "Unread",
  groups: "Groups",
  archived: "Archived",
  chatList: "Chat list",
  newChat: "New chat",
  menu: "Menu",
  status: "Status",
  communities: "Communities",
  settings: "Settings",
  profile: "Profile details",
  online: "online",
  videoCall: "Video call",
  searchHere: "Search…",
  placeholder: "Type a message",
  toPerson: "Type a message to {chat}",
  toGroup: "Type a message to group {chat}",
  send: "Send",
  voice: "Voice message",
  attach: "Attach",
  expressions: "Emojis, GIFs, Stickers",
  cancel: "Cancel",
  caption: "Add a caption",
  photos: "Photos & videos",
  document: "Document",
  sticker: "Sticker",
  photo: "Photo",
  audio: "Audio",
  you: "You",
  sent: " Sent ",
  delivered: " Delivered ",
  read: " Read ",
  pending: " Pending ",
  unreadOne: "{n} unread message",
  unreadMany: "{n} unread messages",
  muted: "Muted chat",
  pinned: "Pinned chat",
  today: "Today",
  yesterday: "yesterday",
  context: "Context menu",
  reply: "Reply",
  forward: "Forward",
  copy: "Copy",
  forwardTo: "Forward message to",
  forwarded: "Forwarded",
  info: "Contact info",
  groupInfo: "Group info",
  about: "About and phone number",
  mute: "Mute notifications",
  unmute: "Unmute notifications",
  archive: "Archive chat",
  unarchive: "Unarchive chat",
  closeChat: "Close chat",
  deleteChat: "Delete chat",
  remove: "Delete",
  removeChat: "Delete this chat?",
  removeMessage: "Delete message?",
  noMicrophone: "Allow the microphone in the browser",
  close: "Close",
  back: "Back",
  play: "Play voice message",
  download: "Download",
  scan: "Scan this QR code to link a device!",
  steps: "Open WhatsApp on your phone, go to linked devices and point it at this code.",
  empty: "Choose a chat to read and answer.",
  none: "No chats here",
  tapForInfo: "click here for group info"
}

export type Labels = typeof english

const spanish: Labels = {
  ...english,
  ...{
    search: "Buscar",
    all: "Todos",
    unread: "No leídos",
    groups: "Grupos",
    archived: "Archivados",
    chatList: "Lista de chats"
  },
  ...{ newChat: "Nuevo chat", menu: "Menú", status: "Estados", communities: "Comunidades", settings: "Ajustes" },
  ...{ profile: "Detalles del perfil", online: "en línea", videoCall: "Videollamada", searchHere: "Buscar…" },
  ...{ placeholder: "Escribe un mensaje", toPerson: "Escribe un mensaje para {chat}" },
  ...{
    toGroup: "Escribe un mensaje para el grupo {chat}",
    send: "Enviar",
    voice: "Mensaje de voz",
    attach: "Adjuntar"
  },
  ...{
    expressions: "Emojis, GIF, stickers",
    cancel: "Cancelar",
    caption: "Añade un comentario",
    photos: "Fotos y videos"
  },
  ...{ document: "Documento", photo: "Foto", you: "Tú", sent: " Enviado ", delivered: " Entregado ", read: " Leído " },
  ...{ pending: " Pendiente ", unreadOne: "{n} mensaje no leído", unreadMany: "{n} mensajes no leídos" },
  ...{ muted: "Chat silenciado", pinned: "Chat fijado", today: "Hoy", yesterday: "ayer", context: "Menú contextual" },
  ...{
    reply: "Responder",
    forward: "Reenviar",
    copy: "Copiar",
    forwardTo: "Reenviar mensaje a",
    forwarded: "Reenviado"
  },
  ...{ info: "Info. del contacto", groupInfo: "Info. del grupo", about: "Información y número de teléfono" },
  ...{ mute: "Silenciar notificaciones", unmute: "Activar notificaciones", archive: "Archivar chat" },
  ...{ deleteChat: "Eliminar chat", remove: "Eliminar", removeChat: "¿Eliminar este chat?" },
  ...{ removeMessage: "¿Eliminar mensaje?", noMicrophone: "Permite el micrófono en el navegador" },
  ...{ unarchive: "Desarchivar chat", closeChat: "Cerrar chat", close: "Cerrar", back: "Atrás" },
  ...{
    play: "Reproducir mensaje de voz",
    download: "Descargar",
    scan: "Escanea este código QR para vincular un dispositivo"
  },
  ...{ steps: "Abre WhatsApp en tu teléfono, ve a dispositivos vinculados y apunta a este código." },
  ...{
    empty: "Elige un chat para leer y responder.",
    none: "No hay chats aquí",
    tapForInfo: "haz clic para ver la info del grupo"
  }
}

const portuguese: Labels = {
  ...english,
  ...{
    chats: "Conversas",
    search: "Pesquisar",
    all: "Tudo",
    unread: "Não lidas",
    groups: "Grupos",
    archived: "Arquivadas"
  },
  ...{ chatList: "Lista de conversas", newChat: "Nova conversa", status: "Status", communities: "Comunidades" },
  ...{ settings: "Configurações", profile: "Dados do perfil", videoCall: "Chamada de vídeo", searchHere: "Pesquisar…" },
  ...{ placeholder: "Digite uma mensagem", toPerson: "Digite uma mensagem para {chat}" },
  ...{ toGroup: "Digite uma mensagem para o grupo {chat}", send: "Enviar", voice: "Mensagem de voz", attach: "Anexar" },
  ...{
    expressions: "Emojis, GIFs, figurinhas",
    cancel: "Cancelar",
    caption: "Adicione uma legenda",
    photos: "Fotos e vídeos"
  },
  ...{ document: "Documento", sticker: "Figurinha", photo: "Foto", audio: "Áudio", you: "Você", sent: " Enviada " },
  ...{ delivered: " Entregue ", read: " Lida ", pending: " Pendente ", unreadOne: "{n} mensagem não lida" },
  ...{ unreadMany: "{n} mensagens não lidas", muted: "Conversa silenciada", pinned: "Conversa fixada", today: "Hoje" },
  ...{ yesterday: "ontem", context: "Menu de contexto", reply: "Responder", forward: "Encaminhar", copy: "Copiar" },
  ...{
    forwardTo: "Encaminhar mensagem para",
    forwarded: "Encaminhada",
    info: "Dados do contato",
    groupInfo: "Dados do grupo"
  },
  ...{ about: "Recado e número de telefone", mute: "Silenciar notificações", unmute: "Reativar notificações" },
  ...{ deleteChat: "Apagar conversa", remove: "Apagar", removeChat: "Apagar esta conversa?" },
  ...{ removeMessage: "Apagar mensagem?", noMicrophone: "Permita o microfone no navegador" },
  ...{ archive: "Arquivar conversa", unarchive: "Desarquivar conversa", closeChat: "Fechar conversa", close: "Fechar" },
  ...{ back: "Voltar", play: "Reproduzir mensagem de voz", download: "Baixar" },
  ...{ scan: "Escaneie este código QR para conectar um aparelho" },
  ...{ steps: "Abra o WhatsApp no celular, vá em aparelhos conectados e aponte para este código." },
  ...{
    empty: "Escolha uma conversa para ler e responder.",
    none: "Nenhuma conversa aqui",
    tapForInfo: "clique para ver os dados do grupo"
  }
}

const arabic: Labels = {
  ...english,
  ...{ chats: "الدردشات", search: "بحث", all: "الكل", unread: "غير مقروءة", groups: "المجموعات", archived: "المؤرشفة" },
  ...{
    chatList: "قائمة الدردشات",
    newChat: "دردشة جديدة",
    menu: "القائمة",
    status: "الحالة",
    communities: "المجتمعات"
  },
  ...{ settings: "الإعدادات", profile: "تفاصيل الملف الشخصي", online: "متصل الآن", videoCall: "مكالمة فيديو" },
  ...{
    searchHere: "بحث…",
    placeholder: "اكتب رسالة",
    toPerson: "اكتب رسالة إلى {chat}",
    toGroup: "اكتب رسالة إلى مجموعة {chat}"
  },
  ...{ send: "إرسال", voice: "رسالة صوتية", attach: "إرفاق", expressions: "رموز وملصقات", cancel: "إلغاء" },
  ...{
    caption: "أضف تعليقاً",
    photos: "صور وفيديو",
    document: "مستند",
    sticker: "ملصق",
    photo: "صورة",
    audio: "رسالة صوتية"
  },
  ...{ you: "أنت", sent: " أُرسلت ", delivered: " تم التسليم ", read: " قُرئت ", pending: " قيد الانتظار " },
  ...{
    unreadOne: "{n} رسالة غير مقروءة",
    unreadMany: "{n} رسائل غير مقروءة",
    muted: "دردشة مكتومة",
    pinned: "دردشة مثبتة"
  },
  ...{ today: "اليوم", yesterday: "أمس", context: "قائمة السياق", reply: "رد", forward: "إعادة توجيه", copy: "نسخ" },
  ...{
    forwardTo: "إعادة توجيه الرسالة إلى",
    forwarded: "معاد توجيهها",
    info: "معلومات جهة الاتصال",
    groupInfo: "معلومات المجموعة"
  },
  ...{ about: "الأخبار ورقم الهاتف", mute: "كتم الإشعارات", unmute: "إلغاء كتم الإشعارات", archive: "أرشفة الدردشة" },
  ...{ deleteChat: "حذف الدردشة", remove: "حذف", removeChat: "هل تريد حذف هذه الدردشة؟" },
  ...{ removeMessage: "هل تريد حذف الرسالة؟", noMicrophone: "اسمح بالميكروفون في المتصفح" },
  ...{ unarchive: "إلغاء أرشفة الدردشة", closeChat: "إغلاق الدردشة", close: "إغلاق", back: "رجوع", download: "تنزيل" },
  ...{ play: "تشغيل الرسالة الصوتية", scan: "امسح رمز QR لربط جهاز", none: "لا توجد دردشات هنا" },
  ...{ steps: "افتح واتساب على هاتفك، ثم الأجهزة المرتبطة، ووجّهه إلى هذا الرمز." },
  ...{ empty: "اختر دردشة للقراءة والرد.", tapForInfo: "انقر لمعلومات المجموعة" }
}

export const labelsOf: Record<Language, Labels> = { es: spanish, pt: portuguese, en: english, ar: arabic }
