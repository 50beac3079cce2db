using System.Globalization;
using Eap.Applications.Rules;
using Eap.Media.Attachments;
using Eap.Media.Attachments.Fields;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>Handing in waits for files that are still on their way.</summary>
internal sealed class UploadRule(AttachmentDirectory attachments, IStringLocalizer<UploadRule> T) : IApplicationRule
{
    public string? ContentType => null;

    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken) =>
        // Files lie in fields: a form without such a field is not waited for.
        !check.Type.Parts.Any(part => part.Fields.Any(field => field.FieldName == nameof(AttachmentField))) ? []
        : [.. (await attachments.PendingAsync(check.Item.ContentItemId, cancellationToken)).Select(name => new Finding(FindingSeverity.Error, null, string.Format(CultureInfo.InvariantCulture, T["“{0}”还在上传。传完再提交；不要了就在表格里去掉它。"].Value, name)))];
}
