using System.Threading.Channels;
using Eap.Testing;

namespace EapSite.Tests.Killing;

/// <summary>Somebody at the service centre who accepts one application after the other.</summary>
internal sealed class ServiceDesk(KilledSite site, SiteAccount account) : IDisposable
{
    private readonly ProcessClient _browser = new(site.WhereAsync);
    private readonly Channel<Receipt> _waiting = Channel.CreateUnbounded<Receipt>();

    /// <summary>Whose account it is.</summary>
    public SiteAccount Account => account;

    /// <summary>How often something was sent again because no answer came.</summary>
    public int Repeated => _browser.Repeated;

    /// <summary>One more to decide.</summary>
    public void Put(Receipt receipt) => _waiting.Writer.TryWrite(receipt);

    /// <summary>No more will come.</summary>
    public void Close() => _waiting.Writer.Complete();

    /// <summary>Decides until no more come.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        await _browser.SignInAsync(account, cancellationToken);
        await foreach (var receipt in _waiting.Reader.ReadAllAsync(cancellationToken)) await DecideAsync(receipt.ContentItemId, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => _browser.Dispose();

    private async Task DecideAsync(string id, CancellationToken cancellationToken)
    {
        const string Form = "form.review";
        var page = await _browser.GetPageAsync($"/admin/applications/{id}", cancellationToken);
        // Killed after the receipt and before the step that asks for a decision: the tick after the start brings it.
        for (; page.ShouldBeOk().Document.QuerySelector($"{Form} [name=outcome]") is null; page = await _browser.GetPageAsync($"/admin/applications/{id}", cancellationToken)) await Task.Delay(100, cancellationToken);
        var answer = await _browser.SubmitFormAsync(page, new() { ["outcome"] = "Accepted", ["comment"] = "按时到" }, Form, null, cancellationToken);
        // Sent again because no answer came to a decision that stands: said, and not done twice.
        if (answer.Location is null && !(Repeated > 0 && answer.BodyText.Contains("这一件已经办过了", StringComparison.Ordinal))) throw new InvalidOperationException($"{answer.Status} {answer.Text("main")}");
    }
}
