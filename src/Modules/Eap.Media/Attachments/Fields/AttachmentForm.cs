using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Media.Library;
using Eap.Media.Upload;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Primitives;

namespace Eap.Media.Attachments.Fields;

/// <summary>
/// Takes the files of a posted form, before the unit of work that stores its text: no file is handled inside a transaction. The action carries
/// <see cref="AcceptsAttachmentsAttribute"/>, the form is <c>multipart/form-data</c>, and whoever calls has asked whether the person may change the item.
/// </summary>
public sealed class AttachmentForm(AttachmentIntake intake, AttachmentRemoval removal, AttachmentDirectory attachments, ICurrentUser user, IStringLocalizer<AttachmentForm> T)
{
    /// <summary>Removes what was ticked, takes what was sent, and gives the form with the ids that are there now. A file that is not taken is an error at its field; the others stay.</summary>
    /// <param name="request">The post.</param>
    /// <param name="contentItemId">The item; it need not be stored yet.</param>
    /// <param name="type">The definition the form was made with.</param>
    /// <param name="access">Files for a field that is locked or hidden are not taken, whatever was posted.</param>
    /// <param name="cancellationToken">Stops it; files already whole stay.</param>
    public async Task<ReceivedForm> ReceiveAsync(HttpRequest request, string contentItemId, ContentTypeDefinition type, FieldAccess access, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var fields = AttachmentFields.Of(type).Where(field => access.Of(field.Part, field.Definition.Name) == FieldAccessLevel.Editable).ToList();
        if (fields.Count == 0) return new ReceivedForm(form, []);
        var errors = new List<ContentError>();
        foreach (var (part, field) in fields)
        {
            var place = new AttachmentPlace(contentItemId, part, field.Name);
            await removal.RemoveAsync(place, [.. form[$"{place.Input}.Remove"].OfType<string>().Where(id => id.Length > 0)], cancellationToken);
            errors.AddRange(await TakeAsync(request.HttpContext, form.Files.GetFiles($"{place.Input}.Files"), place, AttachmentFields.Rules(field), cancellationToken));
        }

        var rows = await attachments.OfItemAsync(contentItemId, cancellationToken);
        var values = form.ToDictionary(pair => pair.Key, pair => pair.Value);
        foreach (var (part, field) in fields)
        {
            var place = new AttachmentPlace(contentItemId, part, field.Name);
            values.Remove($"{place.Input}.Remove");
            // An empty value says that the field was there with nothing in it.
            values[$"{place.Input}.Ids"] = new StringValues(["", .. rows.Where(row => row.Place == place).Select(row => row.AttachmentId)]);
        }

        return new ReceivedForm(new FormCollection(values), errors);
    }

    private async Task<List<ContentError>> TakeAsync(HttpContext http, IReadOnlyList<IFormFile> files, AttachmentPlace place, AttachmentRules rules, CancellationToken cancellationToken)
    {
        var errors = new List<ContentError>();
        if (files.Count > MediaLimits.Files) errors.Add(new ContentError(place.Input, T["一次最多上传 {0} 个文件，后面的没有收。", MediaLimits.Files]));
        foreach (var file in files.Take(MediaLimits.Files))
        {
            await using var content = file.OpenReadStream();
            var outcome = await intake.TakeAsync(
                new AttachmentUpload
                {
                    Place = place, Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId, BegunUtc = AcceptsAttachmentsAttribute.BegunUtc(http),
                },
                cancellationToken);
            if (outcome.Refusal is { } refusal) errors.Add(new ContentError(place.Input, T["“{0}”没有收：{1}", MediaName.Shown(file.FileName), refusal.Message]));
        }

        return errors;
    }
}
