using System.Text.Json.Nodes;
using Eap.Applications.Answers;
using Eap.Awards.Nominations;
using Eap.Awards.Rules;
using Eap.Contents.Access;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Media.Attachments;
using Eap.Media.Library;
using Eap.Organizations.Directory;
using Eap.Platform.Data;
using Eap.Platform.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Judging;

/// <summary>Of what a unit filed, what its judges read: the fields shown to judges; where the programme says blind without names and units, and of the files those the office released.</summary>
public sealed class CaseMaterial(SiteDbContext db, ContentAccess contents, FormDefinitions definitions, AnswerReader answers, OrganizationDirectory organizations, IStringLocalizer<CaseMaterial> T)
{
    private const int LongestName = 30;

    // What people write into such fields and what is said of half the city: taken out, the deeds would be full of holes and nobody better hidden.
    private static readonly HashSet<string> SaysNothing = ["群众", "党员", "中共党员", "预备党员", "团员", "共青团员", "汉族", "暂无", "没有"];

    /// <summary>The answers; empty when nothing of the form is shown to judges. The caller has asked whether the judge may read it.</summary>
    public async Task<IReadOnlyList<AnswerGroup>> ReadAsync(JudgeSeat seat, CancellationToken cancellationToken)
    {
        if (await ItemAsync(seat.Place, seat.Case.Id, nameof(JudgingPermissions.JudgeNominations), cancellationToken) is not var (item, type)) return [];
        var isBlind = seat.Place.Category.Judging.IsBlind;
        var groups = await ShownAsync(item, type, isBlind, cancellationToken);
        if (!isBlind) return [.. groups.Select(group => new AnswerGroup(group.Step, [.. group.Rows.Select(row => Open(row, seat.Case.Id))]))];
        var (blind, released) = (new BlindText(await NamesAsync(seat, item, type, cancellationToken)), await ReleasedAsync(seat.Case.Id, FilesOf(groups), cancellationToken));
        return [.. groups.Select(group => new AnswerGroup(group.Step, [.. group.Rows.Select(row => Hidden(row, seat.Case.Id, blind, released))]))];
    }

    /// <summary>One of the files in it, under the name the judge reads; null when it is none of these.</summary>
    public async Task<(Attachment File, string Name)?> FileAsync(JudgeSeat seat, string attachmentId, CancellationToken cancellationToken)
    {
        if (FilesOf(await ReadAsync(seat, cancellationToken)).FirstOrDefault(file => file.Id == attachmentId) is not { } shown) return null;
        return await db.Set<Attachment>().AsNoTracking().FirstOrDefaultAsync(row => row.AttachmentId == attachmentId, cancellationToken) is { FileKey: not null } file ? (file, shown.Name) : null;
    }

    /// <summary>The files of a nomination that may be released to judges who judge blind, with the question they answer; null when the person may not read it. Those of questions that say who it is are not among them.</summary>
    public async Task<IReadOnlyList<(string Question, AttachmentFile File)>?> ReleasableAsync(NominationPlace place, string contentItemId, CancellationToken cancellationToken) =>
        await ItemAsync(place, contentItemId, nameof(Permissions.ManageAwards), cancellationToken) is not var (item, type) ? null
            : [.. (await ShownAsync(item, type, isBlind: true, cancellationToken)).SelectMany(group => group.Rows).SelectMany(row => FilesOf(row).Select(file => (row.Label, file)))];

    private async Task<(ContentItem Item, ContentTypeDefinition Type)?> ItemAsync(NominationPlace place, string contentItemId, string permission, CancellationToken cancellationToken)
    {
        var items = await contents.PrivateAsync(place.Category.Form, cancellationToken, permission);
        return await items.FirstOrDefaultAsync(one => one.ContentItemId == contentItemId, cancellationToken) is { } item && await definitions.ForAsync(item, cancellationToken) is { } type ? (item, type) : null;
    }

    private async Task<IReadOnlyList<AnswerGroup>> ShownAsync(ContentItem item, ContentTypeDefinition type, bool isBlind, CancellationToken cancellationToken)
    {
        var shown = JudgeFieldSettings.Shown(type, isBlind);
        return [.. (await answers.ReadAsync(item, type, cancellationToken)).Select(group => new AnswerGroup(group.Step, [.. group.Rows.Where(row => shown.Contains(row.Name))])).Where(group => group.Rows.Count > 0)];
    }

    // What they are called says nothing: 材料1.pdf, in the order of the form.
    private async Task<IReadOnlyDictionary<string, string>> ReleasedAsync(string contentItemId, IEnumerable<AttachmentFile> files, CancellationToken cancellationToken)
    {
        var ids = await db.Set<ReleasedFile>().AsNoTracking().Where(row => row.ContentItemId == contentItemId).Select(row => row.AttachmentId).ToListAsync(cancellationToken);
        return files.Where(file => ids.Contains(file.Id)).Select((file, index) => (file.Id, Name: string.Format(T["材料{0}"].Value, index + 1) + "." + MediaKinds.Extension(file.Name))).ToDictionary(file => file.Id, file => file.Name);
    }

    private static AnswerRow Open(AnswerRow row, string contentItemId) => FilesOf(row) is { Count: > 0 } files
        ? row with { Text = "", Block = new DisplayBlock("AttachmentFiles", (IReadOnlyList<AttachmentFile>)[.. files.Select(file => file with { Url = UrlOf(contentItemId, file.Id) })]) } : row;

    // Only words are shown blind: a template of a field may print what it likes, and nobody takes the names out of a picture nobody has looked at.
    private AnswerRow Hidden(AnswerRow row, string contentItemId, BlindText blind, IReadOnlyDictionary<string, string> released)
    {
        if (FilesOf(row) is not { Count: > 0 } files) return row with { Text = blind.Strip(row.Text), Block = null };
        var shown = files.Where(file => released.ContainsKey(file.Id)).Select(file => file with { Name = released[file.Id], Url = UrlOf(contentItemId, file.Id), ByPhone = false }).ToList();
        return shown.Count == 0 ? row with { Text = T["{0} 个附件，盲评时不给看", files.Count], Block = null } : row with { Text = "", Block = new DisplayBlock("AttachmentFiles", (IReadOnlyList<AttachmentFile>)shown) };
    }

    private static string UrlOf(string contentItemId, string fileId) => $"/judge/{contentItemId}/files/{fileId}";

    private static IReadOnlyList<AttachmentFile> FilesOf(AnswerRow row) => row.Block is { Template: "AttachmentFiles", Model: IReadOnlyList<AttachmentFile> files } ? files : [];

    private static IEnumerable<AttachmentFile> FilesOf(IEnumerable<AnswerGroup> groups) => groups.SelectMany(group => group.Rows).SelectMany(FilesOf);

    private async Task<IEnumerable<string>> NamesAsync(JudgeSeat seat, ContentItem item, ContentTypeDefinition type, CancellationToken cancellationToken)
    {
        var city = seat.Case.Unit.CityPaths;
        var unions = (await organizations.PathAsync(seat.Case.Nomination.OrganizationId, cancellationToken)).Where(union => !city.Contains(union.Path));
        return [.. seat.Case.Unit.Names, seat.Case.Nomination.UnitName, .. unions.SelectMany(union => new[] { union.Name, union.ShortName }), .. Told(item, type)];
    }

    // What the form itself marks as telling who it is: a studio is known by whoever leads it.
    private static IEnumerable<string> Told(ContentItem item, ContentTypeDefinition type) =>
        from part in type.Parts
        from field in part.Fields
        where !field.IsProtected && field.GetSettings<JudgeFieldSettings>().Identifies && item.Content[part.Name]?[field.Name] is JsonObject
        let value = (JsonObject)item.Content[part.Name]![field.Name]!
        from text in field.FieldName == nameof(TextField) ? [value["Text"]?.ToString()] : field.FieldName == nameof(TableField) ? (value["Rows"] as JsonArray ?? []).OfType<JsonObject>().Select(row => row["Name"]?.ToString()) : []
        let name = PlainInput.Clean(text).Value
        where name.Length is > 1 and <= LongestName && !SaysNothing.Contains(name)
        select name;
}
