using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Contents.Model;
using Eap.Organizations.Directory;
using Eap.Plans.Model;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;

namespace Eap.Stations.Acceptance;

/// <summary>Follows applications for acceptance: one handed in begins a case, what the papers' check decides moves it.</summary>
internal sealed class AcceptanceObserver(SiteClock clock, PlanDirectory plans) : IApplicationObserver
{
    public async Task MovedAsync(UnitScope unit, ApplicationRecord record, ContentItem item, ApplicationStatus from, CancellationToken cancellationToken)
    {
        if (record.ContentType != AcceptanceFiling.FormName) return;
        var moves = unit.Get<AcceptanceMoves>();
        var acceptance = await moves.FindAsync(record.ContentItemId, cancellationToken);
        if (acceptance is null)
        {
            if (record is { Status: ApplicationStatus.Submitted, FiledUtc: { } filed }) await BeginAsync(unit, moves, record, item, filed, cancellationToken);
            return;
        }

        if (MoveOf(record.Status) is not { } move || AcceptanceProcess.IsOver(acceptance.Stage)) return;
        if (move == AcceptanceMove.Resubmit) Read(acceptance, AcceptanceFiling.Of(item), clock.ToLocal(acceptance.FiledUtc).Year);
        if (move == AcceptanceMove.PassCheck) acceptance.CheckedUtc = clock.UtcNow;
        // The application's own move is written already: were the two ever to disagree, neither may stand.
        if (await moves.MoveAsync(acceptance, move, null, cancellationToken) is { } refusal) throw new InvalidOperationException(refusal);
    }

    private async Task BeginAsync(UnitScope unit, AcceptanceMoves moves, ApplicationRecord record, ContentItem item, DateTime filed, CancellationToken cancellationToken)
    {
        var year = clock.ToLocal(filed).Year;
        var host = await unit.Db.Set<Organization>().AsNoTracking().Where(row => row.OrganizationId == record.OrganizationId).Select(row => row.Name).FirstOrDefaultAsync(cancellationToken);
        var acceptance = new AcceptanceCase
        {
            ApplicationItemId = record.ContentItemId, OrganizationId = record.OrganizationId, HostName = host ?? "", PositionName = "", Address = "", FiledUtc = filed, ChangedUtc = clock.UtcNow,
            PlanVersionId = (await plans.ForYearAsync(year, cancellationToken))?.VersionId,
        };
        Read(acceptance, AcceptanceFiling.Of(item), year);
        unit.Db.Add(acceptance);
        await moves.ObserveAsync(acceptance, AcceptanceMove.File, AcceptanceStage.Filed, cancellationToken);
    }

    private static void Read(AcceptanceCase acceptance, AcceptanceFiling filing, int year)
    {
        (acceptance.PositionName, acceptance.Address, acceptance.AddressKey) = (Cut(filing.PositionName), Cut(filing.Address), StationAddress.KeyOf(filing.Address));
        (acceptance.ClassApplied, acceptance.BuiltOn, acceptance.IsNewBuild) = (filing.Class ?? StationKind.Station, filing.BuiltOn, filing.IsNewBuild);
        acceptance.IsNew = filing.IsNewBuild && filing.BuiltOn?.Year == year;
    }

    private static AcceptanceMove? MoveOf(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Submitted => AcceptanceMove.Resubmit,
        ApplicationStatus.Returned => AcceptanceMove.Return,
        ApplicationStatus.Accepted => AcceptanceMove.PassCheck,
        ApplicationStatus.Rejected => AcceptanceMove.Refuse,
        ApplicationStatus.Withdrawn => AcceptanceMove.Withdraw,
        _ => null,
    };

    private static string Cut(string text) => BoundedText.Cut(text, 255);
}
