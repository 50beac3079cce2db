using Eap.Contents.Definitions;

namespace Eap.Stations.Inspection;

/// <summary>On a field of the form: an inspector sees it. Without it they do not: a field added next year is hidden from them until somebody decides otherwise.</summary>
public sealed class InspectorFieldSettings
{
    /// <summary>True for a field inspectors see. A protected one they never do, whatever stands here.</summary>
    public bool IsShown { get; set; }

    /// <summary>The fields of a form inspectors see, as <c>Part.Field</c>.</summary>
    public static IReadOnlySet<string> Shown(ContentTypeDefinition type) => type.Parts
        .SelectMany(part => part.Fields.Where(field => !field.IsProtected && field.GetSettings<InspectorFieldSettings>().IsShown).Select(field => $"{part.Name}.{field.Name}")).ToHashSet();
}
