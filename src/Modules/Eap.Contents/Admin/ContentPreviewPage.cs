using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>A preview.</summary>
/// <param name="Item">The version shown.</param>
/// <param name="Block">Its template and model.</param>
public sealed record ContentPreviewPage(ContentItem Item, DisplayBlock Block);
