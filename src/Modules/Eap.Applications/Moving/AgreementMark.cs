using Eap.Applications.Process;

namespace Eap.Applications.Moving;

/// <summary>The agreement told in this unit of work: where the process moves by that same decision, the state takes over its line and the timeline says it once.</summary>
internal sealed class AgreementMark
{
    /// <summary>The task that was decided, with its line; null: none.</summary>
    public (string TaskId, ApplicationEvent Line)? Told { get; set; }
}
