using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace Eap.SelfChecks.Urgent;

/// <summary>Some time after the end nobody needs to know whom to ring any more.</summary>
public sealed class UrgentErasing : IDueWorkHandler
{
    /// <summary>The kind of due work; the key is the request.</summary>
    public const string WorkKind = "UrgentErasing";

    /// <inheritdoc />
    public string Kind => WorkKind;

    /// <inheritdoc />
    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        if (await unit.Db.Set<UrgentRequest>().AsTracking().FirstOrDefaultAsync(row => row.RequestId == work.Key && row.State == Rules.UrgentState.Closed, cancellationToken) is { } row) (row.NameSealed, row.PhoneSealed, row.NoteSealed) = (null, null, null);
        return null;
    }
}
