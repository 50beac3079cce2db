namespace Eap.Workflows.Admin;

/// <summary>Addresses of the pages about workflows. Written by hand: the site's routes come out in small letters, and ids of types need not be.</summary>
public static class FlowAddress
{
    /// <summary>The list of types.</summary>
    public const string Types = "/admin/workflows";

    /// <summary>The list of instances.</summary>
    public const string Instances = "/admin/workflows/instances";

    /// <summary>A type, or one of its pages.</summary>
    public static string Of(string workflowTypeId, string page = "") => $"{Types}/{Uri.EscapeDataString(workflowTypeId)}{(page.Length > 0 ? "/" + page : "")}";

    /// <summary>An instance, or one of its pages.</summary>
    public static string Instance(string workflowId, string page = "") => $"{Instances}/{workflowId}{(page.Length > 0 ? "/" + page : "")}";
}
