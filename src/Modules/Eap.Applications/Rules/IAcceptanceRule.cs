using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Platform.Data;

namespace Eap.Applications.Rules;

/// <summary>
/// Something accepting waits for. Asked when a person decides, and again when the process moves to accepted, in the same transaction: whatever the
/// workflow's graph says, it is not accepted before.
/// </summary>
public interface IAcceptanceRule
{
    /// <summary>Why it may not be accepted yet, in Chinese, with what to do; null when nothing is in the way.</summary>
    Task<string?> RefuseAsync(UnitScope unit, ApplicationRecord record, ApplicationForm form, CancellationToken cancellationToken);
}
