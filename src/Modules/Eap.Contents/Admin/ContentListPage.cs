using Eap.Contents.Definitions;
using Eap.Organizations.Directory;

namespace Eap.Contents.Admin;

/// <summary>The content list.</summary>
/// <param name="Query">The filter.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Next">Where the next page begins; null at the end.</param>
/// <param name="Types">Types to filter by.</param>
/// <param name="Creatable">Types the person may make items of.</param>
/// <param name="Authors">Names to filter by.</param>
/// <param name="Organizations">Organisations to filter by.</param>
public sealed record ContentListPage(
    ContentListQuery Query, IReadOnlyList<ContentRow> Rows, string? Next, IReadOnlyList<ContentTypeDefinition> Types, IReadOnlyList<ContentTypeDefinition> Creatable,
    IReadOnlyList<string> Authors, OrganizationTree Organizations)
{
    /// <summary>A type's name for people.</summary>
    public string TypeTitle(string name) => Types.FirstOrDefault(type => type.Name == name)?.DisplayName ?? name;
}
