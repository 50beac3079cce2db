using Eap.Contents.Management;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Ids;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Model;
using Eap.Stations.Subsidies;
using Eap.Testing;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Tests.Subsidies;

/// <summary>Qingdao in 2021, the year its notice is about; one site per engine.</summary>
public sealed class SubsidyYear() : EnginesFixture(Options)
{
    public const int Year = 2021;

    public static SiteHostOptions Options { get; } = new() { Recipe = "qingdao-2021", StartsAt = At(2021, 3, 1) };

    /// <summary>A moment on the wall of the city.</summary>
    public static DateTimeOffset At(int year, int month, int day, int hour = 9, int minute = 0, int second = 0) => new(year, month, day, hour, minute, second, TimeSpan.FromHours(8));

    /// <summary>Publishes the rule as the city does.</summary>
    public static Task<string?> PublishAsync(SiteHost site) => site.InUnitAsync(unit => unit.Get<SubsidyRules>().PublishAsync(Year, isSure: true, CancellationToken.None));

    /// <summary>Files an acceptance, as the observer of applications does; its id.</summary>
    public static Task<string> FileAsync(SiteHost site, Organization host, bool isNew = true, StationKind kind = StationKind.Station) => site.InUnitAsync(async unit =>
    {
        var (id, now) = (unit.Get<IdGenerator>().Next(), unit.Get<SiteClock>().UtcNow);
        var acceptance = new AcceptanceCase
        {
            ApplicationItemId = id, OrganizationId = host.OrganizationId, HostName = host.Name, PositionName = $"例站{id}", Address = $"例路 {id} 号", AddressKey = id, FiledUtc = now, ChangedUtc = now, ClassApplied = kind,
            IsNew = isNew, BuiltOn = new DateOnly(isNew ? Year : Year - 1, 2, 1),
        };
        unit.Db.Add(acceptance);
        await unit.Get<AcceptanceMoves>().ObserveAsync(acceptance, AcceptanceMove.File, AcceptanceStage.Filed, CancellationToken.None);
        return id;
    });

    /// <summary>Moves one; what a move brings is written first, as the desk does.</summary>
    public static Task MoveAsync(SiteHost site, string id, AcceptanceMove move, Action<AcceptanceCase>? write = null) => site.InUnitAsync(async unit =>
    {
        var moves = unit.Get<AcceptanceMoves>();
        var acceptance = (await moves.FindAsync(id, CancellationToken.None))!;
        write?.Invoke(acceptance);
        Assert.Null(await moves.MoveAsync(acceptance, move, null, CancellationToken.None, acceptance.ClassDecided));
    });

    /// <summary>From complete papers to the signed report.</summary>
    public static async Task InspectAsync(SiteHost site, string id)
    {
        await MoveAsync(site, id, AcceptanceMove.PassCheck);
        await MoveAsync(site, id, AcceptanceMove.Schedule, row => row.VisitOn = new DateOnly(Year, 6, 1));
        await MoveAsync(site, id, AcceptanceMove.Report, row => (row.IsReportSigned, row.ClassInspected, row.InspectedUtc) = (true, row.ClassApplied, site.Clock.GetUtcNow().UtcDateTime));
    }

    /// <summary>Names one, under the plan in force.</summary>
    public static async Task NameAsync(SiteHost site, string id)
    {
        var plan = await site.UseAsync<PlanDirectory, Plan?>(plans => plans.ForYearAsync(Year));
        var now = await site.UseAsync<SiteClock, DateTime>(clock => Task.FromResult(clock.UtcNow));
        await MoveAsync(site, id, AcceptanceMove.Decide, row => (row.ClassDecided, row.PassedUtc, row.PlanVersionId, row.StationItemId) = (row.ClassInspected, now, plan!.VersionId, row.ApplicationItemId));
    }

    /// <summary>Enters amounts into the plan: a new version of it.</summary>
    public static Task AmountsAsync(SiteHost site, Func<string, long?> fen) => site.InUnitAsync(async unit =>
    {
        var plan = (await unit.Get<PlanDirectory>().ForYearAsync(Year))!;
        var contents = unit.Get<IContentManager>();
        var item = (await contents.GetAsync(plan.ContentItemId, VersionOptions.Latest))!.Copy();
        item.Alter<PlanPart>(part => part.Amounts = [.. part.Amounts.Select(amount => amount with { Fen = fen(amount.Code) })]);
        var saved = await contents.SaveAndPublishAsync(item, item.ContentItemVersionId);
        Assert.True(saved.Succeeded, string.Join('；', saved.Errors.Select(error => error.Message)));
    });

    public static Task<List<SubsidyClaim>> ClaimsAsync(SiteHost site) => site.QueryAsync(db => db.Set<SubsidyClaim>().AsNoTracking().OrderBy(row => row.Number).ToListAsync());

    public static Task<SubsidyClaim> ClaimAsync(SiteHost site, string id) => site.QueryAsync(db => db.Set<SubsidyClaim>().AsNoTracking().SingleAsync(row => row.ApplicationItemId == id));
}
