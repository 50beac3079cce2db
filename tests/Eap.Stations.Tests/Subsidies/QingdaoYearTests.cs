using Eap.Organizations.Directory;
using Eap.Plans.Facts;
using Eap.Plans.Metrics;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Eap.Stations.Subsidies;
using Eap.Stations.SubsidyDesk;
using Eap.Testing;

namespace Eap.Stations.Tests.Subsidies;

/// <summary>
/// 2021 replayed with 200 units on a moved clock: returns, withdrawals, refusals, positions of another year, late ones and the city's own. What comes of it is
/// compared with a reading of the notice written down here: built this year, passed by the end of October, 80 of them; first come first, the city's own last.
/// </summary>
public sealed class QingdaoYearTests(SubsidyYear years) : IClassFixture<SubsidyYear>
{
    private const int Units = 200;

    [Theory, EachEngine]
    public async Task Year_OfTwoHundredUnits_EqualsTheNoticeReadAlone(DatabaseEngine engine)
    {
        var site = await years.OnAsync(engine);
        var (city, host) = (await site.Data.OrganizationNamedAsync(null), await site.Data.OrganizationAsync("例港口工会", (await site.Data.OrganizationNamedAsync(null)).Name));
        Assert.Null(await SubsidyYear.PublishAsync(site));
        await SubsidyYear.AmountsAsync(site, code => Amount(code, new DateTime(2021, 4, 1)));
        var units = Script(new Random(20211031));

        // July: nobody has passed yet, some have left.
        await PlayAsync(site, units, city, host, SubsidyYear.At(2021, 7, 1));
        Assert.Equal(InJuly(units), await PlacedAsync(site));
        await PlayAsync(site, units, city, host, SubsidyYear.At(2021, 10, 31, 23, 59, 59));
        using (site.Clock.StandAt(SubsidyYear.At(2021, 11, 1, 0))) await site.TickAsync();
        await PlayAsync(site, units, city, host, SubsidyYear.At(2021, 12, 31));

        var (list, waiting) = AtTheEnd(units);
        var sheet = await site.UseAsync<SubsidyReader, SubsidySheet>(reader => reader.ReadAsync(SubsidyYear.Year, default));
        Assert.Equal(80, list.Count);
        Assert.Equal(list.Select(unit => unit.Id).Order(), sheet.Placed.Select(line => line.Claim.ApplicationItemId).Order());
        Assert.Equal(waiting.Select(unit => unit.Id), sheet.Waiting.Select(line => line.Claim.ApplicationItemId));
        // Late, refused or of another year: named all the same, wherever the inspection was passed.
        Assert.Equal(units.Where(unit => unit.Passed <= SubsidyYear.At(2021, 12, 31)).Select(unit => unit.Id).Order(), sheet.Lines.Where(line => line.Case.Stage == AcceptanceStage.Named).Select(line => line.Claim.ApplicationItemId).Order());
        var late = units.Where(unit => unit.Passed >= SubsidyYear.At(2021, 11, 1, 0) && unit.Passed <= SubsidyYear.At(2021, 12, 31) && unit.IsNew).ToList();
        Assert.NotEmpty(late);
        Assert.All(late, unit => Assert.Contains("到2021年10月31日24:00还没有完成“评估验收通过”，这次不再补助。检查、认定和牌匾照办，没有截止时间。依据：通知二（二）", sheet.Lines.Single(line => line.Claim.ApplicationItemId == unit.Id).Claim.EndWords));
        await PayAllAsync(site, sheet);
        var paid = await site.UseAsync<SubsidyReader, SubsidySheet>(reader => reader.ReadAsync(SubsidyYear.Year, default));
        Assert.Equal((80, list.Sum(unit => Amount(unit.Kind.ToString(), unit.Passed!.Value.DateTime))), (paid.Paid, paid.PaidFen));
        Assert.Equal(80, (await site.UseAsync<MetricFacts, IReadOnlyList<MetricFact>?>(facts => facts.OfAsync(PlanMetrics.Subsidy, 2021, 2021, default)))!.Count);
    }

    // The table of the city changes in September; who passed before keeps the old one.
    private static long Amount(string code, DateTime passed) => (code switch { "Centre" => 3_000_000, "Station" => 2_000_000, _ => 1_000_000 }) + (passed >= new DateTime(2021, 9, 1) ? 50_000 : 0);

    // The notice read alone: places go to whoever filed first among those still there; the city's own do not compete.
    private static List<string> InJuly(List<Unit> units)
    {
        var july = SubsidyYear.At(2021, 7, 1);
        return [.. units.Where(unit => unit.Filed <= july && !unit.IsCitys && IsNewAt(unit, july) && !(unit.Left <= july)).OrderBy(unit => unit.QueuedAt(july)).Take(80).Select(unit => unit.Id!).Order()];
    }

    private static (List<Unit> List, List<Unit> Waiting) AtTheEnd(List<Unit> units)
    {
        var inTime = units.Where(unit => unit.IsNew && unit.Left is null && unit.Passed < SubsidyYear.At(2021, 11, 1, 0)).OrderBy(unit => unit.IsCitys).ThenBy(unit => unit.QueuedAt(DateTimeOffset.MaxValue)).ToList();
        return ([.. inTime.Take(80)], [.. inTime.Skip(80)]);
    }

    private static bool IsNewAt(Unit unit, DateTimeOffset now) => unit.IsNew && !(unit.BecameNew > now);

    private static async Task<List<string>> PlacedAsync(SiteHost site) => [.. (await SubsidyYear.ClaimsAsync(site)).Where(claim => claim.HasPlace).Select(claim => claim.ApplicationItemId).Order()];

    private static List<Unit> Script(Random random)
    {
        var units = new List<Unit>();
        for (var at = 0; at < Units; at++)
        {
            var filed = SubsidyYear.At(2021, 3, 8).AddMinutes(at * 1700 + random.Next(1600));
            var unit = new Unit { Filed = filed, IsCitys = at % 23 == 5, IsNew = random.Next(12) > 0, Kind = (StationKind)new[] { (int)StationKind.Centre, (int)StationKind.Station, (int)StationKind.Room }[random.Next(3)] };
            if (random.Next(4) == 0) (unit.Returned, unit.Resubmitted) = (filed.AddHours(20), filed.AddDays(2 + random.Next(5)));
            if (unit is { IsNew: true, Resubmitted: { } mended } && random.Next(3) == 0) unit.BecameNew = mended;
            var settled = (unit.Resubmitted ?? filed).AddDays(1);
            if (random.Next(6) == 0) (unit.Left, unit.IsRefused) = (settled.AddDays(random.Next(20)), random.Next(2) == 0);
            else if (random.Next(25) > 0) unit.Passed = settled.AddDays(20 + random.Next(60));
            units.Add(unit);
        }

        // One passes in the last second of October, one at its end.
        units[150].Passed = SubsidyYear.At(2021, 10, 31, 23, 59, 59);
        units[151].Passed = SubsidyYear.At(2021, 11, 1, 0);
        foreach (var edge in new[] { units[150], units[151] }) (edge.Left, edge.IsNew, edge.IsCitys, edge.BecameNew) = (null, true, false, null);
        return units;
    }

    private async Task PlayAsync(SiteHost site, List<Unit> units, Organization city, Organization host, DateTimeOffset until)
    {
        var events = units.SelectMany(unit => Events(unit)).Where(happening => happening.When > _played && happening.When <= until).OrderBy(happening => happening.When).ToList();
        foreach (var (when, unit, what) in events)
        {
            using var standing = site.Clock.StandAt(when);
            if (when >= SubsidyYear.At(2021, 9, 1) && !_isRaised)
            {
                _isRaised = true;
                await SubsidyYear.AmountsAsync(site, code => Amount(code, new DateTime(2021, 9, 1)));
            }

            await what(site, unit, unit.IsCitys ? city : host);
        }

        _played = until;
    }

    private DateTimeOffset _played;
    private bool _isRaised;

    private static IEnumerable<(DateTimeOffset When, Unit Unit, Func<SiteHost, Unit, Organization, Task> What)> Events(Unit unit)
    {
        yield return (unit.Filed, unit, async (site, one, host) => one.Id = await SubsidyYear.FileAsync(site, host, one.IsNew && one.BecameNew is null, one.Kind));
        if (unit.Returned is { } returned) yield return (returned, unit, (site, one, _) => SubsidyYear.MoveAsync(site, one.Id!, AcceptanceMove.Return));
        if (unit.Resubmitted is { } mended) yield return (mended, unit, (site, one, _) => SubsidyYear.MoveAsync(site, one.Id!, AcceptanceMove.Resubmit, row => row.IsNew = one.IsNew));
        if (unit.Left is { } left) yield return (left, unit, (site, one, _) => SubsidyYear.MoveAsync(site, one.Id!, one.IsRefused ? AcceptanceMove.Refuse : AcceptanceMove.Withdraw));
        if (unit.Passed is not { } passed) yield break;
        yield return (passed.AddDays(-1), unit, (site, one, _) => SubsidyYear.InspectAsync(site, one.Id!));
        yield return (passed, unit, (site, one, _) => SubsidyYear.NameAsync(site, one.Id!));
    }

    private static async Task PayAllAsync(SiteHost site, SubsidySheet sheet)
    {
        using var standing = site.Clock.StandAt(SubsidyYear.At(2022, 1, 10));
        foreach (var line in sheet.Placed)
            await site.InUnitAsync(async unit =>
            {
                await unit.Get<SubsidyPayees>().ProposeAsync(unit, line.Claim.ApplicationItemId, new PayeeForm { Name = "例工会", Account = "00000000001234", Bank = "例银行", Reason = "补全" }, default);
                var change = unit.Db.Set<SubsidyPayee>().Local.Single();
                (change.IsConfirmed, change.IsOpen, change.DecidedBy) = (true, false, "例二");
                await unit.Db.SaveChangesAsync();
                Assert.Null(await unit.Get<SubsidyPaying>().PayAsync(line.Claim.ApplicationItemId, new PaymentForm { PaidOn = new DateOnly(2022, 1, 10), Voucher = $"P{line.Claim.Number}" }, default));
            });
    }

    private sealed class Unit
    {
        public string? Id { get; set; }

        public DateTimeOffset Filed { get; init; }

        public bool IsCitys { get; set; }

        public bool IsNew { get; set; }

        public StationKind Kind { get; init; }

        public DateTimeOffset? Returned { get; set; }

        public DateTimeOffset? Resubmitted { get; set; }

        /// <summary>Filed as of another year, mended as newly built: it stands behind those who were there.</summary>
        public DateTimeOffset? BecameNew { get; set; }

        public DateTimeOffset? Left { get; set; }

        public bool IsRefused { get; set; }

        public DateTimeOffset? Passed { get; set; }

        public DateTimeOffset QueuedAt(DateTimeOffset now) => BecameNew <= now ? BecameNew.Value : Filed;
    }
}
