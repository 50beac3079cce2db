using Eap.Applications.Filing;
using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Media.Attachments;
using Eap.Platform.Audit;
using Eap.Platform.Data;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Releases files of a nomination to judges who judge blind, each after somebody has looked at it, until the judging is closed. The caller has asked whether the person may.</summary>
public sealed class FileReleasing(UnitOfWork work, SiteClock clock, IStringLocalizer<FileReleasing> T)
{
    /// <summary>Releases these of what may be released, and takes the others back; null when it stands, else why not.</summary>
    public Task<string?> SetAsync(CaseFiles files, IReadOnlySet<string> released, CancellationToken cancellationToken) => work.RunAsync<string?>(async unit =>
    {
        var (id, programme) = (files.Nomination.ContentItemId, files.Place.Programme);
        if (await unit.Db.Set<JudgingClose>().AnyAsync(row => row.ProgrammeItemId == programme.ContentItemId && row.Category == files.Place.Category.Code, cancellationToken)) return T["评审已经结束，给评委看什么不再改。"];
        // Only what judges are shown at all: nothing protected, and nothing of a question that says who it is.
        if (released.Any(file => files.Files.All(known => known.File.Id != file))) return T["这个附件不能给评委看。"];
        var rows = await unit.Db.Set<ReleasedFile>().AsTracking().Where(row => row.ContentItemId == id).ToListAsync(cancellationToken);
        var (more, less) = (released.Where(file => rows.All(row => row.AttachmentId != file)).ToList(), rows.Where(row => !released.Contains(row.AttachmentId)).ToList());
        if (more.Count == 0 && less.Count == 0) return null;
        var officer = unit.Get<Officer>();
        foreach (var file in more) unit.Db.Add(new ReleasedFile { ContentItemId = id, AttachmentId = file, ByUserId = officer.Id, ByName = await officer.NameAsync(cancellationToken), ReleasedUtc = clock.UtcNow });
        unit.Db.RemoveRange(less);
        unit.Get<AuditTrail>().Record("Award", "FilesReleased", T["盲评给评委看的附件：放出 {0} 个，收回 {1} 个（{2} 号）", more.Count, less.Count, files.Nomination.Id], id, programme.OrganizationId);
        return null;
    }, cancellationToken);
}
