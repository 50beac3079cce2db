using Eap.Media.Library;
using Eap.Media.Upload;
using Eap.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Eap.Media.Attachments.Fields;

/// <summary>
/// On an action that takes files: larger bodies are let in, the moment the post began is noted, and one that is too large is refused in words. It
/// stands before the antiforgery check, which reads the whole form and could only say 400.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AcceptsAttachmentsAttribute : Attribute, IAuthorizationFilter, IOrderedFilter, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    private static readonly object Begun = new();

    /// <inheritdoc />
    public int Order => 800;

    /// <inheritdoc />
    public long? MaxRequestBodySize => MediaLimits.Request;

    /// <inheritdoc />
    public long? MultipartBodyLengthLimit => MediaLimits.Request;

    bool? IFormOptionsMetadata.BufferBody => null;

    int? IFormOptionsMetadata.MemoryBufferThreshold => null;

    long? IFormOptionsMetadata.BufferBodyLengthLimit => null;

    int? IFormOptionsMetadata.ValueCountLimit => null;

    int? IFormOptionsMetadata.KeyLengthLimit => null;

    int? IFormOptionsMetadata.ValueLengthLimit => null;

    int? IFormOptionsMetadata.MultipartBoundaryLengthLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersCountLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersLengthLimit => null;

    /// <summary>When the current post began, UTC; null where the attribute is missing.</summary>
    public static DateTime? BegunUtc(HttpContext context) => context.Items.TryGetValue(Begun, out var value) ? (DateTime?)value : null;

    /// <inheritdoc />
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var (http, services) = (context.HttpContext, context.HttpContext.RequestServices);
        http.Items[Begun] = services.GetRequiredService<SiteClock>().UtcNow;
        if (http.Request.ContentLength is not > MediaLimits.Request) return;
        var message = services.GetRequiredService<IStringLocalizer<AcceptsAttachmentsAttribute>>()["一次上传的文件合起来超过 {0}，没有收。请返回上一页，分几次上传；填好的文字可以先保存。", MediaSize.Text(MediaLimits.Request)].Value;
        context.Result = new ContentResult { StatusCode = StatusCodes.Status413PayloadTooLarge, ContentType = "text/plain; charset=utf-8", Content = message };
    }
}
