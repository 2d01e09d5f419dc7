services-title = ¿Con qué servicio necesita ayuda el cliente?
services-title-own = ¿Con qué servicio necesita ayuda?
services-intro = Antes de acudir al soporte técnico, verá qué se sabe del servicio y qué puede servir de ayuda.
services-filter = Buscar un servicio
services-loading = Cargando los servicios…
services-empty = Aquí no aparece ningún servicio.
services-no-match = Ningún servicio coincide con este nombre.
services-not-found = No se encuentra este cliente o pertenece a otro partner. Elija otro cliente.
services-none = Se trata de otra cosa

help-title = Ayuda con { $service }
help-title-any = Ayuda antes de acudir al soporte técnico
help-intro = Siga primero estos pasos. A menudo, el problema ya se conoce o se resuelve en unos minutos.
help-decision = ¿Se ha resuelto el problema?
help-solved = Sí, se ha resuelto
help-need-more = No, todavía necesito ayuda
help-need-partner = No, quiero pedir ayuda a { $partner }

health-title = Estado del servicio
health-loading = Comprobando el estado del servicio…
health-checked = Última comprobación: { $time }
health-nothing-known = No se conoce ningún problema. Continúe con los pasos siguientes.
health-known = ¿Coincide el problema con alguno de estos? En ese caso, sígalo en lugar de volver a notificarlo.
health-unavailable = No se puede mostrar el estado del servicio en este momento. Puede continuar sin este dato.
# These stand beside services and beside incidents: “Interrumpido” or “Restablecido” would be said of the incident.
health-operational = En funcionamiento
health-investigating = En investigación
health-investigation-suspended = A la espera de más información
health-restoring = Restableciendo el servicio
health-verifying = Verificando el restablecimiento
health-extended-recovery = En recuperación
health-degradation = Servicio con limitaciones
health-interruption = Servicio interrumpido
health-restored = Servicio restablecido
health-unknown = Estado desconocido
issue-incident = Incidente
issue-advisory = Aviso
issue-id = Id.
issue-began = Inicio
issue-updated = Última actualización
issue-more = Más información
issue-watch = Seguir este problema
issue-watched = Está siguiendo este problema.
issue-watched-view = Ver los problemas que sigue
issue-not-watched = No se ha podido guardar el cambio. Vuelva a intentarlo.

articles-title = Artículos que pueden ayudarle
articles-words = Describa el problema en pocas palabras
articles-loading = Buscando artículos…
articles-none = Ningún artículo coincide. Pruebe con otras palabras o continúe.
articles-unavailable = No se pueden mostrar artículos en este momento. Puede continuar sin ellos.
articles-found = { $count ->
    [one] Se ha encontrado { $number } artículo
   *[other] Se han encontrado { $number } artículos
}

admin-center-title = Centro de administración
admin-center-open = Abrir el centro de administración del cliente para este servicio
admin-center-open-own = Abrir el centro de administración de este servicio
admin-center-leads = Se abrirá { $host } en una pestaña nueva.

# The steps are ticked by the person who has tried them, who speaks: “he comprobado”.
steps-title = Pasos que puede probar
steps-hint = Use sus permisos de administración y marque lo que ya haya probado. Así, el equipo de soporte técnico no le pedirá que lo repita.
steps-hint-own = Marque lo que ya haya probado. Así, el equipo de soporte técnico no le pedirá que lo repita.
step-admin-center = He revisado la configuración y los mensajes en el centro de administración del cliente
step-admin-center-own = He revisado la configuración y los mensajes en el centro de administración
step-reproduce = He comprobado si el problema afecta a otras personas y a otros dispositivos
step-license = He comprobado que se ha asignado una licencia válida
step-permissions = He comprobado los permisos y los roles de las personas afectadas
step-settings = He revisado y deshecho los cambios recientes en la configuración y las directivas
step-device = He probado con la aplicación actualizada, con otro navegador y con otra red

message-title = Informar al cliente
message-hint = Seleccione el idioma del cliente, modifique el mensaje como quiera y, después, cópielo o ábralo en su aplicación de correo.
message-language = Idioma del mensaje
message-text = Mensaje
message-unavailable = Este texto no está disponible en ese idioma en este momento.
message-copy = Copiar el mensaje
message-body = Hola:
    Estamos investigando el problema con { $service } que nos ha notificado. Mientras se resuelve, le pedimos que se asegure de usar la versión más reciente de la aplicación y que, después, cierre la sesión y vuelva a iniciarla.
    Le informaremos en cuanto sepamos más.
message-body-any = Hola:
    Estamos investigando el problema que nos ha notificado.
    Le informaremos en cuanto sepamos más.
message-body-known = Hola:
    El problema con { $service } que nos ha notificado ya se conoce y se está trabajando para resolverlo. No es necesario que haga nada.
    Le informaremos en cuanto se resuelva.

record-tried = Pasos probados

solved-title = ¡Nos alegra saberlo!
solved-text = No hace falta ninguna solicitud. Si le dijo al cliente que estaba investigando el problema, infórmele de que ya se ha resuelto.
solved-text-own = No hace falta ninguna solicitud.
solved-not = Al final, no se ha resuelto
