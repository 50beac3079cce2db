using Eap.Awards.Programmes;
using Eap.Media.Attachments;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Nominations;

/// <summary>The stamped sheets of opinions. They hang on the opinion: files of the application are the nominating union's to read, these are not.</summary>
public sealed class OpinionSheets(AttachmentIntake intake, ICurrentUser user, IStringLocalizer<OpinionSheets> T)
{
    /// <summary>Name under which they hang.</summary>
    public const string PartName = "ConsultationOpinion";

    private static readonly IReadOnlySet<FileKind> Kinds = FileKinds.Images.Append(FileKind.Pdf).ToHashSet();

    /// <summary>Takes a sheet; the caller has asked whether the person may.</summary>
    public async Task<AttachmentOutcome> TakeAsync(ConsultationOpinion opinion, IFormFile file, CancellationToken cancellationToken)
    {
        await using var content = file.OpenReadStream();
        return await intake.TakeAsync(
            new AttachmentUpload
            {
                Place = new AttachmentPlace(opinion.OpinionId, PartName, "Sheet"), Rules = new AttachmentRules(T["征求意见表"], Kinds, MaxFiles: 10, MaxBytes: 15L << 20, IsProtected: false),
                Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId,
            },
            cancellationToken);
    }
}

/// <summary>Sheets are read by whoever carries the programme, unless they stand on the nominating side. They come in by its page only.</summary>
internal sealed class OpinionSheetGuard(SiteDbContext db, AwardProgrammes programmes, INominationSides sides, IAccess access, ICurrentUser user) : IAttachmentGuard
{
    public async Task<bool> MayReadAsync(AttachmentPlace place, CancellationToken cancellationToken)
    {
        if (place.PartName != OpinionSheets.PartName) return false;
        var asked = await db.Set<ConsultationOpinion>().AsNoTracking().Where(row => row.OpinionId == place.ContentItemId)
            .Join(db.Set<Nomination>().AsNoTracking(), row => row.ContentItemId, row => row.ContentItemId, (_, row) => new { row.ContentItemId, row.ProgrammeItemId }).FirstOrDefaultAsync(cancellationToken);
        return asked is not null && user.UserId is { } me && await programmes.FindAsync(asked.ProgrammeItemId, cancellationToken) is { } found
            && await access.AllowsAsync(nameof(Permissions.ManageAwards), found.OrganizationId, cancellationToken) && !(await sides.OfAsync([me], [asked.ContentItemId], cancellationToken)).Contains(me);
    }

    public Task<bool> MayChangeAsync(AttachmentPlace place, CancellationToken cancellationToken) => Task.FromResult(false);

    public Task<bool> IsOpenAsync(AttachmentPlace place, string userId, CancellationToken cancellationToken) => Task.FromResult(false);
}
