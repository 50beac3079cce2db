using Eap.Contents.Definitions;

namespace Eap.Contents.Admin.Types;

/// <summary>The versions of a type.</summary>
/// <param name="Type">The type as it stands.</param>
/// <param name="IsForm">Applications keep their version.</param>
/// <param name="Versions">Newest first.</param>
/// <param name="HasMore">There are older ones than those shown.</param>
public sealed record TypeVersionsPage(ContentTypeDefinition Type, bool IsForm, IReadOnlyList<TypeVersion> Versions, bool HasMore);
