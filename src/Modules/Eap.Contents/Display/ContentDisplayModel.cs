using Eap.Contents.Editing;
using Eap.Contents.Definitions;
using Eap.Contents.Model;

namespace Eap.Contents.Display;

/// <summary>An item as shown: its parts' blocks in order.</summary>
public sealed record ContentDisplayModel(ContentItem Item, ContentTypeDefinition? Type, string DisplayType, IReadOnlyList<DisplayBlock> Blocks);
