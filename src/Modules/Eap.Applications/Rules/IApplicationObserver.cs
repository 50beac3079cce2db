using Eap.Applications.Process;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Applications.Rules;

/// <summary>Does its part whenever an application moves, in the same transaction: keeps a record of its own, gives a place back.</summary>
public interface IApplicationObserver
{
    /// <summary>It moved; <see cref="ApplicationRecord.Status"/> is where it stands now. Handing in, the first time and after a return, is a move too.</summary>
    Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken);
}
