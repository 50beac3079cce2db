using Eap.Applications.Filing;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>The unit says what is there; inside a unit of work. Whoever calls has asked at the door.</summary>
public sealed class PassportClaims(UnitScope unit, Officer officer, AuditTrail audit, SiteClock clock, IStringLocalizer<PassportClaims> T)
{
    /// <summary>Why nothing is changed about a check somebody has confirmed.</summary>
    public string IsConfirmed => T["这一项已经核实，不能再改。情况变了，请告诉核对的单位。"];

    /// <summary>Says it, or says it anew. Null when it stands there, else why not.</summary>
    public async Task<string?> ClaimAsync(StationIndex station, PassportCheckKey check, string evidence, DateOnly day, CancellationToken cancellationToken)
    {
        var row = await FindAsync(check, cancellationToken);
        if (row is { State: PassportCheckState.Confirmed }) return IsConfirmed;
        // The file that was to show it may be gone since the page was read.
        if (evidence.Length == 0 && !await HasFilesAsync(check, cancellationToken)) return T["照片或文件已经去掉了，请写明凭据，或者再交一次。"];
        if (row is null)
        {
            row = new PassportCheck { StationItemId = check.StationItemId, StandardCode = check.StandardCode, CheckId = check.CheckId, ClaimedBy = officer.Id };
            unit.Db.Add(row);
        }

        (row.State, row.Evidence, row.Day, row.ClaimedBy, row.ClaimedUtc) = (PassportCheckState.Claimed, evidence, day, officer.Id, clock.UtcNow);
        (row.CheckedBy, row.CheckedByName, row.CheckedUtc, row.Comment, row.PlanVersionId) = (null, null, null, "", null);
        audit.Record("Station", "PassportClaimed", $"填报达标项 {check.CheckId}（{station.Title}）", station.ContentItemId, station.OrganizationId);
        return null;
    }

    /// <summary>Takes it back while nobody has confirmed it. Null when it is gone, else why not.</summary>
    public async Task<string?> WithdrawAsync(StationIndex station, PassportCheckKey check, CancellationToken cancellationToken)
    {
        if (await FindAsync(check, cancellationToken) is not { } row) return null;
        if (row.State == PassportCheckState.Confirmed) return IsConfirmed;
        Withdraw(station, row);
        return null;
    }

    internal void Withdraw(StationIndex station, PassportCheck row)
    {
        unit.Db.Remove(row);
        audit.Record("Station", "PassportWithdrawn", $"收回达标项 {row.CheckId}（{station.Title}）", station.ContentItemId, station.OrganizationId);
    }

    internal Task<PassportCheck?> FindAsync(PassportCheckKey check, CancellationToken cancellationToken) => unit.Db.Set<PassportCheck>()
        .FirstOrDefaultAsync(row => row.StationItemId == check.StationItemId && row.StandardCode == check.StandardCode && row.CheckId == check.CheckId, cancellationToken);

    internal Task<bool> HasFilesAsync(PassportCheckKey check, CancellationToken cancellationToken)
    {
        var field = check.Place.FieldName;
        return unit.Db.Set<Attachment>().AnyAsync(file => file.ContentItemId == check.StationItemId && file.PartName == PassportEvidence.PartName && file.FieldName == field && file.IsKept && file.RemovedUtc == null, cancellationToken);
    }
}
