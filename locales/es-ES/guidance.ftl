guidance-show-english = Mostrar el texto en inglés al lado
guidance-see-also = Consulte también

# “Remitir” is to hand a customer’s problem to the operator.
guidance-escalation-lead = Sus clientes acuden primero a usted, que puede resolver la mayoría de los problemas. Con estos tres pasos sabrá cuándo remitir uno a { $operator }.
guidance-escalation-health-title = Compruebe el estado del servicio
guidance-escalation-health-text = Mire si el problema ya se conoce. En ese caso, sígalo en lugar de volver a notificarlo.
guidance-escalation-health-unavailable = Aquí no se puede mostrar el estado del servicio. Consúltelo en el centro de administración del cliente antes de continuar.
guidance-escalation-health-problems = { $count ->
    [one] { $number } problema conocido
   *[other] { $number } problemas conocidos
}
guidance-escalation-health-working = { $count ->
    [one] En funcionamiento: { $number } servicio
   *[other] En funcionamiento: { $number } servicios
}
guidance-escalation-troubleshoot-title = Busque la causa con sus permisos de administración
guidance-escalation-troubleshoot-text = Si no se conoce ningún problema, revise el software, los ajustes y la configuración.
guidance-escalation-report-title = Remita el problema
guidance-escalation-report-text = ¿Sigue sin resolverse y es de uno de los tipos que se indican más abajo? Notifíquelo en nombre del cliente. Los pasos que haya marcado se enviarán con la solicitud y { $operator } se pondrá en contacto con usted.
guidance-escalation-notify-text = Cuando se resuelva, será usted quien informe al cliente.

guidance-escalation-reasons-title = De qué se hace cargo { $operator }
guidance-escalation-reasons-text = Son cinco tipos de problemas, cada uno con un ejemplo y con un caso que solo lo parece.
guidance-escalation-example = Remítalo
guidance-escalation-counterexample = Resuélvalo por su cuenta
guidance-example-undocumented = Los buzones rechazan correo al llegar a la mitad del tamaño que promete la descripción del servicio y ningún artículo explica por qué.
guidance-counterexample-undocumented = Un buzón ha alcanzado el tamaño que indica la descripción del servicio. Explique el límite u ofrezca un plan mayor.
guidance-example-unavailable = En la empresa del cliente nadie puede abrir el servicio, ni con otros dispositivos ni desde otras redes.
guidance-counterexample-unavailable = Una persona no puede abrirlo, pero las demás sí. Compruebe su licencia, su rol y su dispositivo.
guidance-example-bug = Un informe de uso suma mal las columnas para todo el mundo y en todos los navegadores.
guidance-counterexample-bug = Una página se ve mal en un solo navegador. Actualícelo o borre su caché.
guidance-example-network = Clientes con distintos proveedores de Internet pierden a la vez la conexión con el servicio.
guidance-counterexample-network = Una sola oficina se ha quedado sin conexión. Resuélvalo con el proveedor de Internet de esa oficina.
guidance-example-regional = Varios de sus clientes de una región no pueden usar el servicio, pero los de otras regiones sí.
guidance-counterexample-regional = Un cliente de la región tiene el problema, pero los demás no. Compare sus configuraciones.

guidance-not-escalated-title = De qué se encarga usted
guidance-not-escalated-known-issues = Problemas que ya figuran en el estado del servicio
guidance-not-escalated-known-issues-text = Sígalos. { $operator } ya está trabajando en ellos.
guidance-not-escalated-how-to = Dudas sobre la puesta en marcha, el uso y las actualizaciones
guidance-not-escalated-how-to-text = Resuélvalas usted, o bien indique en qué artículos de ayuda se explican.
guidance-not-escalated-settings = Licencias, permisos, configuración y dispositivos
guidance-not-escalated-settings-text = Siga los pasos que se proponen más arriba.
guidance-not-escalated-billing = Dudas sobre las facturas que usted emite
guidance-not-escalated-billing-text = Resuélvalas usted, ya que es quien factura a sus clientes. Si hay un error en una factura de { $operator }, abra una solicitud del Centro de partners.
guidance-not-escalated-partner-center = Problemas con el propio Centro de partners
guidance-not-escalated-partner-center-text = Notifíquelos como suyos, no como problemas de un cliente.

guidance-escalation-support-title = Qué es el soporte técnico de escalado
guidance-escalation-support-text = Es el soporte técnico que usted no puede dar razonablemente a sus clientes porque le falta algo de lo siguiente:
guidance-escalation-support-training = Formación
guidance-escalation-support-documentation = Documentación
guidance-escalation-support-tools = Herramientas de soporte técnico
guidance-misuse-title = Si remite problemas sin motivo
guidance-misuse-text = Si { $operator } determina que remite problemas de forma inadecuada, puede pedirle una reunión. Usted ha aceptado asistir y tratar en ella un plan de medidas correctivas.
guidance-misuse-guide = Encontrará más información en la guía del programa para revendedores.

guidance-link-partner-center-account = Administrar la cuenta del Centro de partners
guidance-link-customer-self-support = Autoservicio de soporte para clientes
guidance-link-technical-support = Proporcionar soporte técnico
guidance-link-billing-support = Proporcionar soporte de facturación
guidance-link-service-health = Comprobar el estado del servicio
guidance-link-program-guide = Guía del programa CSP
guidance-link-program-agreement = Acuerdo del programa CSP

guidance-customer-support-lead = Sus clientes acuden a usted para todo lo que revende. Esto es lo que pueden esperar.
guidance-obligations-title = Su compromiso con los clientes
guidance-obligations-contact-title = Usted es su contacto
guidance-obligations-contact-text = Le plantean todas las cuestiones operativas, técnicas y de facturación sobre lo que usted revende.
guidance-obligations-hours-title = Está disponible a cualquier hora
guidance-obligations-hours-text = Las 24 horas del día, los 365 días del año.
guidance-obligations-channels-title = Saben adónde acudir
guidance-obligations-channels-text = Usted les informa de cómo funciona su soporte técnico y por qué canales se accede a él.
guidance-support-covers-title = Qué abarca su soporte técnico
guidance-support-covers-text = Son ejemplos, no una lista completa.
guidance-support-covers-setup = Alta y configuración de cuentas
guidance-support-covers-billing = Cuentas y facturación
guidance-support-covers-articles = Artículos de ayuda y respuestas a las preguntas frecuentes
guidance-support-covers-updates = Actualizaciones de servicios y de software
guidance-support-covers-software = Configuración de software
guidance-support-covers-desktop = Conectividad y escritorio de los equipos cliente
guidance-support-covers-availability = Rendimiento y disponibilidad, en la medida en que dependan de usted
guidance-own-channels-title = Sus canales y su horario
guidance-own-channels-none = En esta página todavía no se indican canales ni horario. Pida a quien la administra que los agregue.

guidance-checklist-title = ¿Cumple lo que promete?
guidance-checklist-text = Marque lo que ya se cumpla. La lista es solo para usted: no se envía nada y las marcas se borran al salir de la página.
guidance-checklist-contact = Nuestros clientes saben que deben contactar con nuestra empresa y no con { $operator }.
guidance-checklist-hours = A cualquier hora hay alguien que responde, también en festivos.
guidance-checklist-channels = Todos los canales que indicamos funcionan y los hemos probado.
guidance-checklist-process = Hemos explicado a nuestros clientes cómo funciona nuestro soporte técnico.
guidance-checklist-billing = En nuestro equipo hay quien resuelve las dudas sobre facturas.
guidance-checklist-technical = Para cada servicio que revendemos, hay alguien con permisos de administración que puede buscar la causa de un problema.
guidance-checklist-articles = Nuestros artículos de ayuda y las respuestas a las preguntas frecuentes se encuentran con facilidad.
guidance-checklist-updates = Ayudamos a nuestros clientes con las actualizaciones de servicios y de software.
guidance-checklist-health = Comprobamos el estado del servicio antes de remitir un problema.
guidance-checklist-notify = Informamos a nuestros clientes del resultado cuando se cierra su problema.
guidance-checklist-count = Marcados: { $number } de { $total }
guidance-checklist-print = Imprimir esta lista
