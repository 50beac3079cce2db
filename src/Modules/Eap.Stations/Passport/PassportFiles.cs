using Eap.Applications.Filing;
using Eap.Media.Attachments;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Eap.Stations.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>
/// Files of a check as they come and go; inside a unit of work. Each of them is a new word of the unit: whoever looked before has not seen it, and decides
/// nothing about it. Whoever calls has asked at the door.
/// </summary>
public sealed class PassportFiles(UnitScope unit, PassportClaims claims, Officer officer, SiteClock clock, IStringLocalizer<PassportFiles> T)
{
    /// <summary>Keeps a file that came in. Null when it hangs there, else why not; then it is gone again.</summary>
    /// <param name="check">Of which check.</param>
    /// <param name="fileId">The file.</param>
    /// <param name="refuse">How the plan says no where evidence is no evidence.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> KeepAsync(PassportCheckKey check, string fileId, Func<string, Refusal> refuse, CancellationToken cancellationToken)
    {
        var file = await unit.Db.Set<Attachment>().FirstOrDefaultAsync(row => row.AttachmentId == fileId && row.RemovedUtc == null, cancellationToken);
        if (file is null) return T["刚刚被去掉了，请再交一次。"];
        // Sent twice: it hangs there, and nothing has changed.
        if (file.IsKept) return null;
        var claim = await claims.FindAsync(check, cancellationToken);
        var problem = claim is { State: PassportCheckState.Confirmed } ? claims.IsConfirmed : await UsedAtAsync(file, cancellationToken) is { } other ? refuse(T["这张照片已经是“{0}”的凭据，请交这个阵地自己的。", other]).ToString() : null;
        if (problem is not null)
        {
            await AttachmentRemoval.RemoveAsync(unit, check.Place, [fileId], cancellationToken);
            return problem;
        }

        // No version of the item names it: without this the sweep would take it.
        file.IsKept = true;
        if (claim is not null) Renew(claim);
        return null;
    }

    /// <summary>Takes one out again; with the last thing that showed it the claim goes too. Null when it is gone, empty when there is none, else why not.</summary>
    public async Task<string?> RemoveAsync(StationIndex station, PassportCheckKey check, string fileId, CancellationToken cancellationToken)
    {
        var claim = await claims.FindAsync(check, cancellationToken);
        if (claim is { State: PassportCheckState.Confirmed }) return claims.IsConfirmed;
        if (await AttachmentRemoval.RemoveAsync(unit, check.Place, [fileId], cancellationToken) == 0) return "";
        await unit.Db.Set<Attachment>().Where(row => row.AttachmentId == fileId).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsKept, false), cancellationToken);
        if (claim is { State: PassportCheckState.Claimed, Evidence.Length: 0 } && !await claims.HasFilesAsync(check, cancellationToken)) claims.Withdraw(station, claim);
        else if (claim is not null) Renew(claim);
        return null;
    }

    private void Renew(PassportCheck claim) => (claim.ClaimedBy, claim.ClaimedUtc) = (officer.Id, clock.UtcNow);

    // Rules, lists and forms may well serve two stations of a unit; a photograph shows one.
    private async Task<string?> UsedAtAsync(Attachment file, CancellationToken cancellationToken) => !file.ContentType.StartsWith("image/", StringComparison.Ordinal) ? null : await (
        from known in unit.Db.Set<Attachment>().AsNoTracking()
        join other in unit.Db.Set<StationIndex>().AsNoTracking().Where(row => row.Latest) on known.ContentItemId equals other.ContentItemId
        where known.PartName == PassportEvidence.PartName && known.Sha256 == file.Sha256 && known.IsKept && known.RemovedUtc == null && known.ContentItemId != file.ContentItemId
        select other.Title).FirstOrDefaultAsync(cancellationToken);
}
