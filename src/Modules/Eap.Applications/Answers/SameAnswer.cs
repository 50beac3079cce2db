using System.Text.Json.Nodes;
using Eap.Contents.Model;

namespace Eap.Applications.Answers;

/// <summary>Compares one answer of two versions.</summary>
public static class SameAnswer
{
    /// <summary>True when the field, <c>Part.Field</c>, is stored alike in both.</summary>
    public static bool Is(ContentItem one, ContentItem other, string name)
    {
        var path = name.Split('.', 2);
        return JsonNode.DeepEquals(one.Content[path[0]]?[path[1]], other.Content[path[0]]?[path[1]]);
    }
}
