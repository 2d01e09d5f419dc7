# A draft is a request that was begun, kept on the user’s device.
drafts-autosaved = El borrador está guardado en este dispositivo.
drafts-autosaved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
drafts-autosave-failed = No se han podido guardar los últimos cambios: es posible que no quede espacio en este dispositivo. Libere espacio y no cierre esta página hasta que se confirme la recepción de la solicitud.
drafts-discard-current = Descartar el borrador
drafts-discard-question = ¿Quiere descartar este borrador? Se eliminará de este dispositivo todo lo que ha introducido y adjuntado. Los archivos originales no se verán afectados.
drafts-discarded = El borrador se ha eliminado.
confirm-keep = Conservar
drafts-form-not-saved = Este borrador no se puede guardar, por lo que no se puede abrir otra solicitud en su lugar. Antes, envíelo o descártelo.
drafts-ended-in-other-tab = Este borrador se ha enviado o eliminado en otra pestaña. Si se ha enviado en esa pestaña, descártelo aquí: si lo vuelve a enviar, se creará una solicitud duplicada.
drafts-changed-in-other-tab = Este borrador se ha modificado en otra pestaña. Lo que introduzca aquí se guardará como un borrador aparte. Envíe solo uno de los dos; de lo contrario, se crearán dos solicitudes.

drafts-title = Borradores
drafts-saved-ago = { $minutes ->
    [0] Borrador guardado hace un momento
   *[other] Borrador guardado { $ago }
}
drafts-untitled = Todavía sin título
drafts-untitled-about = { $about } (todavía sin título)
drafts-continue = Continuar con el borrador
drafts-continue-entry = Continuar con el borrador: { $title }
drafts-discard = Descartar
drafts-opened = Borrador abierto.

storage-unavailable = Este navegador no permite que la página guarde nada en el dispositivo. No cierre esta página hasta que se confirme la recepción de la solicitud.
storage-full = No queda espacio en este dispositivo para guardar nada. No cierre esta página hasta que se confirme la recepción de la solicitud, y libere espacio para que se puedan volver a guardar borradores.
storage-newer-version = Una versión más reciente de esta página ha guardado en este dispositivo una solicitud que esta versión no puede mostrar. Vuelva a cargar la página para verla.
