using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Contents.Management;

/// <summary>An item of a file is not valid; the message names it and what is wrong, in Chinese.</summary>
public sealed class ContentImportException(ContentItem item, IReadOnlyList<ContentError> errors)
    : FormatException($"条目“{(item.DisplayText.Length > 30 ? item.DisplayText[..30] + "…" : item.DisplayText)}”（{item.ContentItemId}）：{string.Join("；", errors.Select(error => $"{error.Field} {error.Message}".Trim()))}");
