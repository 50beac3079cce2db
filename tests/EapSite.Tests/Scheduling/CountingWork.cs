using Eap.Platform.Data;
using Eap.Platform.Scheduling;
using Eap.Platform.Settings;
using Microsoft.EntityFrameworkCore;

namespace EapSite.Tests.Scheduling;

/// <summary>Due work whose effect can be counted in the database; the key's first word says how it behaves: <c>once</c>, <c>again</c>, <c>fail</c>, <c>goes on</c> at once and fails the third time.</summary>
internal sealed class CountingWork(TimeProvider time) : IDueWorkHandler
{
    public const string Name = "Counting";

    public string Kind => Name;

    public async Task<DateTime?> RunAsync(UnitScope unit, DueWork work, CancellationToken cancellationToken)
    {
        var name = $"Internal.Counting.{work.Key}";
        var row = await unit.Db.Set<SiteSetting>().FirstOrDefaultAsync(setting => setting.Name == name, cancellationToken);
        if (row is null) unit.Db.Add(new SiteSetting { Name = name, Json = "1" });
        else row.Json = (int.Parse(row.Json) + 1).ToString();
        await unit.Db.SaveChangesAsync(cancellationToken);
        if (work.Key.StartsWith("goes", StringComparison.Ordinal)) return row?.Json == "3" ? throw new InvalidOperationException("not the third") : time.GetUtcNow().UtcDateTime;
        if (work.Key.StartsWith("fail", StringComparison.Ordinal)) throw new InvalidOperationException("not today");
        return work.Key.StartsWith("again", StringComparison.Ordinal) ? time.GetUtcNow().UtcDateTime.AddHours(1) : null;
    }
}
