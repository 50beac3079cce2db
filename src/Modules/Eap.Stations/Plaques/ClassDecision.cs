using Eap.Applications.Moving;
using Eap.Applications.Numbers;
using Eap.Applications.Process;
using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Plans.Rules;
using Eap.Platform.Audit;
using Eap.Platform.Caching;
using Eap.Platform.Data;
using Eap.Platform.Settings;
using Eap.Platform.Time;
using Eap.Stations.Acceptance;
using Eap.Stations.Inspection;
using Eap.Stations.Model;
using Eap.Stations.Verification;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Plaques;

/// <summary>
/// Decides the class. In one transaction: the class the inspection found, the plaque's number, the station in the directory, its standing, the application done.
/// Or nothing of it (Q24). It knows no cap and no day: the 81st and the late one are named all the same (Q36).
/// </summary>
public sealed class ClassDecision(UnitOfWork work, PlanDirectory plans, SiteSettings settings, OrganizationDirectory organizations, PageCache pages, SiteClock clock, IStringLocalizer<ClassDecision> T)
{
    /// <summary>Decides as the current person; null when it is decided, empty when there is no such acceptance for them, else why not.</summary>
    public async Task<string?> DecideAsync(string applicationItemId, string? kind, CancellationToken cancellationToken)
    {
        try
        {
            return await work.RunAsync(unit => DecideAsync(unit, applicationItemId, kind, cancellationToken), cancellationToken);
        }
        catch (NotDecidedException refused)
        {
            return refused.Message;
        }
    }

    private async Task<string?> DecideAsync(UnitScope unit, string applicationItemId, string? kind, CancellationToken cancellationToken)
    {
        if (await unit.Get<AcceptanceDoor>().DeskAsync(applicationItemId, cancellationToken) is null) return "";
        var acceptance = (await unit.Get<AcceptanceMoves>().FindAsync(applicationItemId, cancellationToken))!;
        StationKind? decided = Enum.TryParse<StationKind>(kind, out var named) && Enum.IsDefined(named) ? named : null;
        if (AcceptanceProcess.Refuse(acceptance.Standing(), AcceptanceMove.Decide, decided) is { } refusal) return T[refusal];
        if (await HostAsync(unit, acceptance, cancellationToken) is not { } host) return T["阵地要有所属单位。申报单位已停用，不能认定。"];
        if (await unit.Get<VisitDoor>().WasSentAsync(applicationItemId, cancellationToken)) return T["检查过这个阵地的人不能认定，请由别人来办。"];
        var filing = await unit.Get<IContentManager>().GetAsync(applicationItemId, VersionOptions.Latest, cancellationToken) ?? throw new InvalidOperationException($"No application {applicationItemId}.");
        var (station, problem) = await unit.Get<StationWriting>().WriteAsync(acceptance, AcceptanceFiling.Of(filing), decided!.Value, cancellationToken);
        // What was begun for the station goes with the decision that does not stand.
        if (problem is not null) throw new NotDecidedException(problem);
        var number = await NameAsync(unit, acceptance, host, station!, decided.Value, cancellationToken);
        await unit.Get<StationVerifying>().InspectedAsync(unit, station!, applicationItemId, cancellationToken);
        await FinishAsync(unit, acceptance, filing, number, decided.Value, cancellationToken);
        return null;
    }

    private static Task<string?> HostAsync(UnitScope unit, AcceptanceCase acceptance, CancellationToken cancellationToken) =>
        unit.Db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == acceptance.OrganizationId && row.IsActive).Select(row => (string?)row.Name).FirstOrDefaultAsync(cancellationToken);

    private async Task<string> NameAsync(UnitScope unit, AcceptanceCase acceptance, string host, string stationId, StationKind kind, CancellationToken cancellationToken)
    {
        var title = (await settings.GetAsync<StationSettings>(cancellationToken)).TitleOf(kind);
        var earlier = await unit.Db.Set<IssuedNumber>().Where(row => row.SubjectItemId == stationId && row.Kind == NumberKind.Plaque && row.RevokedUtc == null).Select(row => row.Number).ToListAsync(cancellationToken);
        var issued = await unit.Get<NumberIssuing>().IssueAsync(new NumberRequest
        {
            Series = (await settings.GetAsync<AcceptanceSettings>(cancellationToken)).PlaqueSeries, Kind = NumberKind.Plaque, Title = title.StartsWith("职工", StringComparison.Ordinal) ? title : $"职工心理健康{title}",
            HolderName = host, OrganizationId = acceptance.OrganizationId, SubjectItemId = stationId, ByName = (await organizations.FederationAsync(cancellationToken))?.Name ?? "",
            Details = [new NumberDetail(T["阵地"], acceptance.PositionName), new NumberDetail(T["地址"], acceptance.Address)],
        }, cancellationToken);
        // One door, one plaque: an earlier one is exchanged.
        foreach (var old in earlier) await unit.Get<NumberIssuing>().RevokeAsync(old, T["已换发新牌匾 {0}", issued.Number], cancellationToken);
        // The class stands by the standard the inspector asked; what it is subsidised with by the table of today.
        var asked = await StandardAsync(unit, acceptance.ApplicationItemId, cancellationToken);
        var tier = StandardChecks.TierOf(asked, kind);
        await unit.Get<StationStandings>().SetAsync(unit, new StationStanding
        {
            StationItemId = stationId, StandardCode = PlanStandard.Stations, PlanVersionId = asked?.VersionId ?? "", TierCode = tier?.Code ?? kind.ToString(), TierTitle = tier?.Title ?? title,
            DecidedUtc = clock.UtcNow, ApplicationItemId = acceptance.ApplicationItemId, PlaqueNumber = issued.Number,
        }, cancellationToken);
        (acceptance.PlanVersionId, acceptance.StationItemId) = ((await plans.ForYearAsync(clock.ToLocal(acceptance.FiledUtc).Year, cancellationToken))?.VersionId, stationId);
        return issued.Number;
    }

    // The plan in the version the signed report went by; null where there was none.
    private async Task<Plan?> StandardAsync(UnitScope unit, string applicationItemId, CancellationToken cancellationToken)
    {
        var signed = await unit.Db.Set<InspectionVisit>().AsNoTracking().Where(row => row.ApplicationItemId == applicationItemId && row.State == VisitState.Signed).OrderByDescending(row => row.Id).Select(row => row.ReportVersionId).FirstAsync(cancellationToken);
        var report = (await unit.Get<IContentManager>().GetVersionAsync(signed!, cancellationToken))?.As<InspectionReportPart>() ?? throw new InvalidOperationException($"No report of {applicationItemId}.");
        return report.PlanVersionId is { } version ? await plans.VersionAsync(version, cancellationToken) : null;
    }

    private async Task FinishAsync(UnitScope unit, AcceptanceCase acceptance, ContentItem filing, string number, StationKind kind, CancellationToken cancellationToken)
    {
        (acceptance.ClassDecided, acceptance.PassedUtc, acceptance.PlaqueNumber, acceptance.Reason) = (kind, clock.UtcNow, number, null);
        var words = string.Format(System.Globalization.CultureInfo.InvariantCulture, T["认定为“{0}”，牌匾编号 {1}"].Value, T[AcceptanceProcess.Title(kind)].Value, number);
        unit.Get<AuditTrail>().Record("Acceptance", nameof(AcceptanceMove.Decide), $"{words}（{acceptance.PositionName}）", acceptance.ApplicationItemId, acceptance.OrganizationId);
        if (await unit.Get<AcceptanceMoves>().MoveAsync(acceptance, AcceptanceMove.Decide, null, cancellationToken, kind) is { } refusal) throw new NotDecidedException(refusal);
        var record = await unit.Get<AcceptanceMoves>().RecordAsync(acceptance, cancellationToken);
        if (await unit.Get<ApplicationMoves>().MoveAsync(unit, record, filing, ApplicationStatus.Completed, new MoveNote(words, T["市总工会"]), cancellationToken) is { } closed) throw new NotDecidedException(closed);
        unit.AfterCommit(() => pages.EvictAsync([PositionFacts.CacheTag]));
    }

    // Rolls the unit back.
    private sealed class NotDecidedException(string message) : Exception(message);
}
