using Eap.Platform.Data;

namespace Eap.Platform.Scheduling;

/// <summary>Does due work of one kind.</summary>
public interface IDueWorkHandler
{
    /// <summary>The kind of <see cref="DueWork"/> it does.</summary>
    string Kind { get; }

    /// <summary>
    /// Does it, inside the transaction that removes the row; may run again after a failure. Returns when it is due again, or null when it is done.
    /// </summary>
    Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken);
}
