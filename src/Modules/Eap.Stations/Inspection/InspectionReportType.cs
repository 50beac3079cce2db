using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Stations.Acceptance;

namespace Eap.Stations.Inspection;

/// <summary>Declares the private type <c>InspectionReport</c>: it opens by its visit only.</summary>
public sealed class InspectionReportType : ContentDeclaration
{
    /// <summary>Name of the type, and of the part its photographs hang under.</summary>
    public const string Name = "InspectionReport";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Type(Name, type => type
        .DisplayedAs("检查报告").WithSettings(new ContentTypeSettings { Draftable = true, Versionable = true, Securable = true, Description = "第三方检查人员到阵地检查以后写的报告。" })
        .WithSettings(new EapTypeSettings { Visibility = Visibility.Private })
        .WithPart<InspectionReportPart>());
}
