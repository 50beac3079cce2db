using System.Globalization;
using Eap.Applications.Rules;
using Eap.Media.Attachments;
using Microsoft.Extensions.Localization;

namespace Eap.Applications.Filing;

/// <summary>Handing in waits for files that are still on their way.</summary>
internal sealed class UploadRule(AttachmentDirectory attachments, IStringLocalizer<UploadRule> T) : IApplicationRule
{
    public string? ContentType => null;

    public async Task<IReadOnlyList<Finding>> CheckAsync(ApplicationCheck check, CancellationToken cancellationToken) =>
        [.. (await attachments.PendingAsync(check.Item.ContentItemId, cancellationToken)).Select(name => new Finding(FindingSeverity.Error, null, string.Format(CultureInfo.InvariantCulture, T["“{0}”还在上传。传完再提交；不要了就在表格里去掉它。"].Value, name)))];
}
