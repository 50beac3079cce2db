using Eap.Contents.Editing;

namespace Eap.Stations.Inspection;

/// <summary>The part has pages of its own; nobody edits it elsewhere.</summary>
internal sealed class InspectionReportDriver : ContentPartDriver<InspectionReportPart>
{
    public override string Label => "检查报告";
}
