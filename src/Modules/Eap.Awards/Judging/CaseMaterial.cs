using Eap.Applications.Answers;
using Eap.Awards.Rules;
using Eap.Contents.Access;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Media.Attachments;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Of what a unit filed, what its judges read: the fields shown to judges; where the programme says blind without names and units, and without files.</summary>
public sealed class CaseMaterial(SiteDbContext db, ContentAccess contents, FormDefinitions definitions, AnswerReader answers, OrganizationDirectory organizations, IStringLocalizer<CaseMaterial> T)
{
    /// <summary>The answers; empty when nothing of the form is shown to judges. The caller has asked whether the judge may read it.</summary>
    public async Task<IReadOnlyList<AnswerGroup>> ReadAsync(JudgeSeat seat, CancellationToken cancellationToken)
    {
        var items = await contents.PrivateAsync(seat.Place.Category.Form, cancellationToken, nameof(JudgingPermissions.JudgeNominations));
        if (await items.FirstOrDefaultAsync(one => one.ContentItemId == seat.Case.Id, cancellationToken) is not { } item || await definitions.ForAsync(item, cancellationToken) is not { } type) return [];
        var isBlind = seat.Place.Category.Judging.IsBlind;
        var shown = JudgeFieldSettings.Shown(type, isBlind);
        var blind = isBlind ? new BlindText(await NamesAsync(seat, cancellationToken)) : null;
        return [.. (await answers.ReadAsync(item, type, cancellationToken)).Select(group => new AnswerGroup(group.Step, [.. group.Rows.Where(row => shown.Contains(row.Name)).Select(row => Row(row, seat.Case.Id, blind))])).Where(group => group.Rows.Count > 0)];
    }

    /// <summary>One of the files in it, under the name the judge reads; null when it is none of these.</summary>
    public async Task<(Attachment File, string Name)?> FileAsync(JudgeSeat seat, string attachmentId, CancellationToken cancellationToken)
    {
        var files = (await ReadAsync(seat, cancellationToken)).SelectMany(group => group.Rows).SelectMany(row => row.Block?.Model as IReadOnlyList<AttachmentFile> ?? []);
        if (files.FirstOrDefault(file => file.Id == attachmentId) is not { } shown) return null;
        return await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(row => row.AttachmentId == attachmentId, cancellationToken) is { FileKey: not null } file ? (file, shown.Name) : null;
    }

    // Only words are shown blind: a template of a field may print what it likes, and nobody takes the names out of a picture.
    private AnswerRow Row(AnswerRow row, string contentItemId, BlindText? blind) => row.Block switch
    {
        { Template: "AttachmentFiles", Model: IReadOnlyList<AttachmentFile> files } when blind is not null => row with { Text = T["{0} 个附件，盲评时不给看", files.Count], Block = null },
        { Template: "AttachmentFiles", Model: IReadOnlyList<AttachmentFile> files } => row with { Text = "", Block = new DisplayBlock("AttachmentFiles", (IReadOnlyList<AttachmentFile>)[.. files.Select(file => file with { Url = $"/judge/{contentItemId}/files/{file.Id}" })]) },
        _ => blind is null ? row : row with { Text = blind.Strip(row.Text), Block = null },
    };

    private async Task<IEnumerable<string>> NamesAsync(JudgeSeat seat, CancellationToken cancellationToken)
    {
        var city = seat.Case.Unit.CityPaths;
        var unions = (await organizations.PathAsync(seat.Case.Nomination.OrganizationId, cancellationToken)).Where(union => !city.Contains(union.Path));
        return [.. seat.Case.Unit.Names, seat.Case.Nomination.UnitName, .. unions.SelectMany(union => new[] { union.Name, union.ShortName })];
    }
}
