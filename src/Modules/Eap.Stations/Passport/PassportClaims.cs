using Eap.Applications.Filing;
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
    /// <summary>Says it, or says it anew. Null when it stands there, else why not.</summary>
    public async Task<string?> ClaimAsync(StationIndex station, string standardCode, string checkId, string evidence, DateOnly day, CancellationToken cancellationToken)
    {
        var row = await FindAsync(station, standardCode, checkId, cancellationToken);
        if (row is { State: PassportCheckState.Confirmed }) return T["这一项已经核实，不能再改。情况变了，请告诉核对的单位。"];
        if (row is null)
        {
            row = new PassportCheck { StationItemId = station.ContentItemId, StandardCode = standardCode, CheckId = checkId, ClaimedBy = officer.Id };
            unit.Db.Add(row);
        }

        (row.State, row.Evidence, row.Day, row.ClaimedBy, row.ClaimedUtc) = (PassportCheckState.Claimed, evidence, day, officer.Id, clock.UtcNow);
        (row.CheckedBy, row.CheckedByName, row.CheckedUtc, row.Comment, row.PlanVersionId) = (null, null, null, "", null);
        audit.Record("Station", "PassportClaimed", $"填报达标项 {checkId}（{station.Title}）", station.ContentItemId, station.OrganizationId);
        return null;
    }

    /// <summary>Takes it back while nobody has confirmed it. Null when it is gone, else why not.</summary>
    public async Task<string?> WithdrawAsync(StationIndex station, string standardCode, string checkId, CancellationToken cancellationToken)
    {
        if (await FindAsync(station, standardCode, checkId, cancellationToken) is not { } row) return null;
        if (row.State == PassportCheckState.Confirmed) return T["这一项已经核实，不能再改。情况变了，请告诉核对的单位。"];
        unit.Db.Remove(row);
        audit.Record("Station", "PassportWithdrawn", $"收回达标项 {checkId}（{station.Title}）", station.ContentItemId, station.OrganizationId);
        return null;
    }

    private Task<PassportCheck?> FindAsync(StationIndex station, string standardCode, string checkId, CancellationToken cancellationToken) => unit.Db.Set<PassportCheck>()
        .FirstOrDefaultAsync(row => row.StationItemId == station.ContentItemId && row.StandardCode == standardCode && row.CheckId == checkId, cancellationToken);
}
