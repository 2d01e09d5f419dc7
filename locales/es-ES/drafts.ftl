# Borradores: solicitudes sin terminar, guardadas en el dispositivo.
drafts-autosaved = El borrador está guardado en este dispositivo.
drafts-autosaved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
drafts-autosave-failed = No se han podido guardar los últimos cambios: es posible que no quede espacio en este dispositivo. Libere espacio y no cierre esta página hasta que se confirme el envío de la solicitud.
drafts-discard-current = Descartar el borrador
drafts-discard-question = El borrador se eliminará de este dispositivo con todo lo que ha introducido y adjuntado. Los archivos originales no se ven afectados.
drafts-discarded = Se ha descartado el borrador.
confirm-keep = Conservar
drafts-form-not-saved = Este borrador no se puede guardar, por lo que no se puede abrir otra solicitud en su lugar. Antes, envíelo o descártelo.
drafts-ended-in-other-tab = Este borrador se ha enviado o eliminado en otra pestaña. Si se ha enviado en esa pestaña, descártelo aquí: si lo vuelve a enviar, se creará una segunda solicitud.
drafts-changed-in-other-tab = Este borrador se ha modificado en otra pestaña. Lo que introduzca aquí se guardará como un borrador aparte. Envíe solo uno de los dos; de lo contrario, se crearán dos solicitudes.

drafts-title = Solicitudes sin terminar
drafts-saved-ago = Borrador guardado { $ago }
drafts-untitled = Sin título
drafts-untitled-about = { $about } (sin título)
drafts-continue = Continuar el borrador
drafts-continue-entry = Continuar el borrador: { $title }
drafts-discard = Descartar
drafts-opened = Se ha recuperado el borrador.

storage-unavailable = Este navegador no permite que la página guarde nada en el dispositivo: ni borradores ni solicitudes pendientes de envío. No cierre esta página hasta que se confirme el envío de la solicitud.
storage-full = No queda espacio en este dispositivo para guardar nada. No cierre esta página hasta que se confirme el envío de la solicitud, y libere espacio para que se puedan volver a guardar borradores.
storage-newer-version = Una versión más reciente de esta página ha guardado en este dispositivo una solicitud que esta versión no puede mostrar. Vuelva a cargar la página para verla.
