using Eap.Contents.Display;
using Eap.Contents.Model;

namespace Eap.Contents.Admin;

/// <summary>A preview.</summary>
/// <param name="Item">The version shown.</param>
/// <param name="Page">Its page.</param>
public sealed record ContentPreviewPage(ContentItem Item, ItemPage Page);
