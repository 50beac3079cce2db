using Eap.Applications.Process;
using Eap.Platform.Data;

namespace Eap.Applications.Rules;

/// <summary>A module that works with an accepted application says so: while it does, nothing of the application is erased, whatever its fields' terms.</summary>
public interface IStillNeeded
{
    /// <summary>True while it needs what was filled in. Asked once a night for applications with something to erase.</summary>
    Task<bool> IsNeededAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken);
}
