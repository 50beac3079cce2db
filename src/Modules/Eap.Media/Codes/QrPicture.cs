using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace Eap.Media.Codes;

/// <summary>Draws a QR code as one SVG path: sharp on paper, no inline style, black on white at night too.</summary>
public static class QrPicture
{
    private const int Margin = 4;

    /// <summary>The code as SVG.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="label">What it is, for people who do not see it.</param>
    /// <param name="robust">True for paper that is stamped, folded and scanned: a quarter of it may be unreadable.</param>
    public static IHtmlContent Svg(string text, string label, bool robust = false)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, robust ? QRCodeGenerator.ECCLevel.Q : QRCodeGenerator.ECCLevel.M);
        // The library leaves its own margin of four around the modules.
        var rows = code.ModuleMatrix;
        var size = rows.Count - (2 * Margin);
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            for (var x = 0; x < rows.Count; x++)
                if (rows[y][x]) path.Append($"M{x} {y}h1v1h-1z");
        var all = size + (2 * Margin);
        return new HtmlString($"<svg class=\"qr\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {all} {all}\" role=\"img\" aria-label=\"{HtmlEncoder.Default.Encode(label)}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{all}v{all}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
