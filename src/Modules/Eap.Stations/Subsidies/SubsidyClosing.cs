using System.Globalization;
using Eap.Platform.Data;
using Eap.Platform.Scheduling;

namespace Eap.Stations.Subsidies;

/// <summary>Closes a year's list at the last day's end: who was late is told why, and what that frees goes to the next.</summary>
internal sealed class SubsidyClosing : IDueWorkHandler
{
    public const string WorkKind = "CloseSubsidies";

    public string Kind => WorkKind;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        await unit.Get<SubsidyQueue>().SettleAsync(int.Parse(work.Key, CultureInfo.InvariantCulture), cancellationToken);
        return null;
    }
}
