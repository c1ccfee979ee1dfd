"""The pages of documents and of the papers behind them."""
