# Borradores: solicitudes sin terminar, guardadas en el dispositivo.
kept-saved = El borrador está guardado en este dispositivo.
kept-saved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
kept-not-saved = No se han podido guardar los últimos cambios: es posible que no quede espacio en este dispositivo. Libere espacio y no cierre esta página hasta que se confirme el envío de la solicitud.
kept-discard = Descartar el borrador
kept-discard-question = El borrador se eliminará de este dispositivo con todo lo que ha introducido y adjuntado. Los archivos originales no se ven afectados.
kept-discarded = Se ha descartado el borrador.
kept-keep = Conservar
kept-in-the-way = Envíe o descarte primero la solicitud de este formulario. No se puede guardar, por lo que no se puede abrir otra en su lugar.
kept-elsewhere = Este borrador se ha enviado o eliminado en otra pestaña. Si ya se ha enviado, al enviarlo aquí se creará una segunda solicitud.
kept-apart = Este borrador se ha modificado en otra pestaña. Lo que escribe aquí se guarda como un borrador aparte. Si envía los dos, serán dos solicitudes.

drafts-title = Solicitudes sin terminar
drafts-saved = Borrador guardado { $ago }
drafts-untitled = Sin título
drafts-untitled-about = { $about } (sin título)
drafts-continue = Continuar el borrador
drafts-continue-entry = Continuar el borrador: { $title }
drafts-discard = Descartar
drafts-taken-up = Se ha recuperado el borrador.

kept-missing = Este navegador no permite que la página guarde nada en el dispositivo: ni borradores ni solicitudes pendientes de envío. No cierre esta página hasta que se confirme el envío de la solicitud.
kept-full = No queda espacio en este dispositivo para guardar nada. No cierre esta página hasta que se confirme el envío de la solicitud, y libere espacio para que se puedan volver a guardar borradores.
kept-newer = Una versión más reciente de esta página ha guardado en este dispositivo una solicitud que esta versión no puede mostrar. Vuelva a cargar la página para verla.
